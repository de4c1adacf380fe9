-- La chiave con cui il browser di una persona cifra ciò che non è ancora salvato (32 byte in base 64).
ALTER TABLE utente ADD COLUMN chiave_bozze VARCHAR(44);
