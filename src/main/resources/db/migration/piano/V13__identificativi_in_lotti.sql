-- Da dove vengono gli identificativi di fasi, indicatori e anomalie: presi a 200 per volta (Scheda.NUMERI_PRESI), così le
-- righe di un documento intero partono in lotti. Il numero scritto è l'ultimo del lotto da prendere.
create table numeratore (
    nome varchar(40) not null primary key,
    prossimo bigint not null
);
insert into numeratore (nome, prossimo) select 'fase', coalesce(max(id), 0) + 200 from fase;
insert into numeratore (nome, prossimo) select 'indicatore', coalesce(max(id), 0) + 200 from indicatore;
insert into numeratore (nome, prossimo) select 'anomalia', coalesce(max(id), 0) + 200 from anomalia;
-- Il contatore di prima non serve più, e H2 lo riscriverebbe sul disco a ogni riga. La fase è nominata da rilevazione:
-- il tipo non cambia, ma MySQL non tocca una colonna nominata se non si sospende il controllo.
set foreign_key_checks = 0;
alter table fase modify column id bigint not null;
alter table indicatore modify column id bigint not null;
alter table anomalia modify column id bigint not null;
set foreign_key_checks = 1;
