-- Anche le schede prendono il loro identificativo da numeratore (vedi V13).
insert into numeratore (nome, prossimo) select 'scheda', coalesce(max(id), 0) + 200 from scheda;
set foreign_key_checks = 0;
alter table scheda modify column id bigint not null;
set foreign_key_checks = 1;
