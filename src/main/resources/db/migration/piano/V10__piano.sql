-- Il piano: schede, fasi, indicatori, anomalie, obiettivi trasversali e il registro dei gesti.
create table piano (
    anno int not null primary key,
    comune varchar(200) not null
);

create table scheda (
    id bigint not null auto_increment primary key,
    versione bigint not null,
    anno int not null,
    numero int not null,
    azione_strategica mediumtext not null,
    obiettivo_operativo mediumtext not null,
    missione varchar(2),
    programma varchar(2),
    titolo mediumtext not null,
    finalita mediumtext not null,
    peso decimal(5, 2),
    settore bigint not null,
    responsabile bigint,
    assessore bigint,
    personale mediumtext not null,
    trasversale boolean,
    altre_unita mediumtext not null,
    impronta varchar(64) not null,
    testo_grezzo mediumtext not null,
    constraint scheda_una_per_numero unique (anno, numero),
    constraint scheda_del_piano foreign key (anno) references piano (anno),
    constraint scheda_del_settore foreign key (settore) references settore (id),
    constraint scheda_del_responsabile foreign key (responsabile) references persona (id),
    constraint scheda_dell_assessore foreign key (assessore) references persona (id)
);

create table fase (
    id bigint not null auto_increment primary key,
    scheda bigint not null,
    chiave int not null,
    numero varchar(50) not null,
    testo mediumtext not null,
    peso decimal(5, 2),
    mesi_previsti int not null,
    mesi_effettivi int not null,
    motivazione mediumtext not null,
    fase_comune int,
    non_valutabile boolean not null,
    aggiornata_il datetime(6),
    constraint fase_una_per_chiave unique (scheda, chiave),
    constraint fase_della_scheda foreign key (scheda) references scheda (id)
);

create table rilevazione (
    fase bigint not null,
    posizione int not null,
    al date not null,
    valore decimal(5, 2) not null,
    autore bigint not null,
    primary key (fase, posizione),
    constraint rilevazione_della_fase foreign key (fase) references fase (id)
);

create table indicatore (
    id bigint not null auto_increment primary key,
    scheda bigint not null,
    chiave int not null,
    fase int,
    testo mediumtext not null,
    unita mediumtext not null,
    atteso mediumtext not null,
    raggiunto mediumtext not null,
    note mediumtext not null,
    constraint indicatore_uno_per_chiave unique (scheda, chiave),
    constraint indicatore_della_scheda foreign key (scheda) references scheda (id)
);

create table anomalia (
    id bigint not null auto_increment primary key,
    scheda bigint not null,
    chiave int not null,
    codice varchar(60) not null,
    campo varchar(100) not null,
    originale mediumtext not null,
    proposta mediumtext not null,
    in_uso mediumtext not null,
    gravita varchar(20) not null,
    stato varchar(20) not null,
    constraint anomalia_una_per_chiave unique (scheda, chiave),
    constraint anomalia_della_scheda foreign key (scheda) references scheda (id)
);

create table obiettivo_trasversale (
    id bigint not null auto_increment primary key,
    versione bigint not null,
    anno int not null,
    titolo mediumtext not null,
    finalita mediumtext not null,
    note_condivise mediumtext not null,
    constraint trasversale_del_piano foreign key (anno) references piano (anno)
);

create table fase_comune (
    trasversale bigint not null,
    posizione int not null,
    chiave int not null,
    numero varchar(50) not null,
    testo mediumtext not null,
    primary key (trasversale, posizione),
    constraint fase_comune_dell_obiettivo foreign key (trasversale) references obiettivo_trasversale (id)
);

create table partecipazione (
    trasversale bigint not null,
    posizione int not null,
    scheda bigint not null,
    settore bigint not null,
    primary key (trasversale, posizione),
    constraint partecipazione_una_per_scheda unique (scheda),
    constraint partecipazione_all_obiettivo foreign key (trasversale) references obiettivo_trasversale (id),
    constraint partecipazione_della_scheda foreign key (scheda) references scheda (id)
);

create table registro (
    id bigint not null auto_increment primary key,
    gesto varchar(36) not null,
    scheda bigint,
    trasversale bigint,
    istante datetime(6) not null,
    utente bigint not null,
    nome_utente varchar(200) not null,
    formato int not null,
    contenuto mediumtext not null,
    campo varchar(100) not null,
    prima mediumtext not null,
    dopo mediumtext not null,
    constraint registro_un_gesto_una_volta unique (gesto)
);

create index registro_della_scheda on registro (scheda, id);
create index registro_del_trasversale on registro (trasversale, id);
