-- Ciò che si cerca o deve essere unico si confronta byte per byte, come in Java e in H2: altrimenti MySQL ignora i segni
-- invisibili e ritiene uguali le cifre di scritture diverse. Il commento di versione lo legge soltanto MySQL.
ALTER TABLE utente MODIFY COLUMN accesso VARCHAR(100) /*!80000 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */ NOT NULL;
ALTER TABLE settore_grafia MODIFY COLUMN chiave VARCHAR(500) /*!80000 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */ NOT NULL;
ALTER TABLE persona_grafia MODIFY COLUMN chiave VARCHAR(500) /*!80000 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */ NOT NULL;
