-- Un gesto è di un soggetto solo: il suo tipo e il suo identificativo, al posto di una colonna per tipo.
alter table registro add column tipo varchar(20);
alter table registro add column soggetto bigint;
update registro set tipo = 'scheda', soggetto = scheda where scheda is not null;
update registro set tipo = 'trasversale', soggetto = trasversale where trasversale is not null;
alter table registro drop index registro_della_scheda;
alter table registro drop index registro_del_trasversale;
alter table registro drop column scheda;
alter table registro drop column trasversale;
create index registro_del_soggetto on registro (tipo, soggetto, id);
