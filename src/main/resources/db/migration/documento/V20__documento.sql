-- Le proposte di importazione: fuori dal piano finché una persona non conferma.
create table proposta (
    id bigint not null auto_increment primary key,
    versione bigint not null,
    nome varchar(300) not null,
    caricata_il datetime(6) not null,
    caricata_da varchar(200) not null,
    stato varchar(20) not null,
    documento mediumtext not null,
    decisioni mediumtext not null
);
