-- Una fase o un indicatore tolto resta, con la sua chiave: si può rimettere.
alter table fase add column tolta boolean default false not null;
alter table indicatore add column tolto boolean default false not null;
