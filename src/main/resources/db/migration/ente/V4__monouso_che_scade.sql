-- Fino a quando vale la password monouso che nessuno ha ancora usato; nulla se è già della persona, o se non scade.
-- Non scadono quelle date prima di adesso, né quella del primo utente: nessuno potrebbe rifargliela.
ALTER TABLE utente ADD COLUMN monouso_fino DATETIME(6);
