-- Il documento letto sta qui compresso; un documento al limite, anche compresso, può superare i 16 MB di un mediumtext.
alter table proposta modify column documento longtext not null;
