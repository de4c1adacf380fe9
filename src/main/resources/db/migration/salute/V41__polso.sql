-- La riga che il programma riscrive per sapere se la banca dati scrive davvero: non dice nulla di nessuno.
CREATE TABLE polso (
    id INT NOT NULL PRIMARY KEY,
    battito DATETIME(6) NOT NULL
);
INSERT INTO polso (id, battito) VALUES (1, '2000-01-01 00:00:00');
