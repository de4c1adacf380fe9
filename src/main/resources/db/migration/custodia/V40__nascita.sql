-- Che cosa è questa banca dati: una riga sola, scritta quando nasce e mai più cambiata.
create table nascita (
    id varchar(36) not null primary key,
    modo varchar(20) not null,
    nata_il varchar(40) not null
);
