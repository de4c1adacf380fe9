-- Una fase comune tolta resta, con la sua chiave: le fasi che vi puntano non finiscono su un'altra.
alter table fase_comune add column tolta boolean not null default false;
