-- Da dove vengono gli identificativi di fasi, indicatori e anomalie: presi a 200 per volta (Scheda.NUMERI_PRESI), così le
-- righe di un documento intero partono in lotti. Il numero scritto è l'ultimo del lotto da prendere.
create table numeratore (
    nome varchar(40) not null primary key,
    prossimo bigint not null
);
insert into numeratore (nome, prossimo) select 'fase', coalesce(max(id), 0) + 200 from fase;
insert into numeratore (nome, prossimo) select 'indicatore', coalesce(max(id), 0) + 200 from indicatore;
insert into numeratore (nome, prossimo) select 'anomalia', coalesce(max(id), 0) + 200 from anomalia;
