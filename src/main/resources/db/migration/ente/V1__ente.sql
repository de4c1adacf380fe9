-- Chi: settori, persone, utenti. Le opzioni di tabella valgono per MySQL; H2 le accetta e le ignora.
-- chiave: la grafia senza maiuscole, accenti e punteggiatura; è unica fra nomi e alias insieme.

CREATE TABLE settore (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    nome VARCHAR(500) NOT NULL,
    ordine INT NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;

CREATE TABLE settore_grafia (
    settore BIGINT NOT NULL,
    chiave VARCHAR(500) NOT NULL,
    testo VARCHAR(500) NOT NULL,
    PRIMARY KEY (settore, chiave),
    CONSTRAINT uq_settore_grafia UNIQUE (chiave),
    CONSTRAINT fk_settore_grafia FOREIGN KEY (settore) REFERENCES settore (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;

CREATE TABLE persona (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    nome VARCHAR(500) NOT NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;

CREATE TABLE persona_grafia (
    persona BIGINT NOT NULL,
    chiave VARCHAR(500) NOT NULL,
    testo VARCHAR(500) NOT NULL,
    PRIMARY KEY (persona, chiave),
    CONSTRAINT uq_persona_grafia UNIQUE (chiave),
    CONSTRAINT fk_persona_grafia FOREIGN KEY (persona) REFERENCES persona (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;

CREATE TABLE utente (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    accesso VARCHAR(100) NOT NULL,
    nome VARCHAR(200) NOT NULL,
    impronta VARCHAR(200) NOT NULL,
    generazione INT NOT NULL,
    attivo BOOLEAN NOT NULL,
    deve_cambiare_password BOOLEAN NOT NULL,
    persona BIGINT,
    ruolo_in_uso VARCHAR(40),
    CONSTRAINT uq_utente_accesso UNIQUE (accesso),
    CONSTRAINT fk_utente_persona FOREIGN KEY (persona) REFERENCES persona (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;

CREATE TABLE utente_ruolo (
    utente BIGINT NOT NULL,
    tipo VARCHAR(20) NOT NULL,
    settore BIGINT,
    persona BIGINT,
    CONSTRAINT fk_utente_ruolo FOREIGN KEY (utente) REFERENCES utente (id),
    CONSTRAINT fk_utente_ruolo_settore FOREIGN KEY (settore) REFERENCES settore (id),
    CONSTRAINT fk_utente_ruolo_persona FOREIGN KEY (persona) REFERENCES persona (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs;
