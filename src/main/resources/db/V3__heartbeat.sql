-- One row: when a server last wrote it, to see whether it can.
CREATE TABLE heartbeat (
  written_at ${text}
);
INSERT INTO heartbeat (written_at) VALUES (NULL);
