-- What people typed can be destroyed by destroying a row here. Every key lies wrapped (AES key wrap, RFC 3394): those of states under the
-- master key, which is a file, and those of contents under their state's.

CREATE TABLE state_key (
    state   text COLLATE "C" PRIMARY KEY,
    wrapped bytea NOT NULL
);

-- Tells a state which sealed records are its own.
CREATE TABLE tag_key (
    state   text COLLATE "C" PRIMARY KEY,
    wrapped bytea NOT NULL
);

-- Made ahead of need: a key that nothing was encrypted with is harmless, a text whose key is not durable is lost.
CREATE TABLE content_key (
    kid        uuid PRIMARY KEY,
    state      text COLLATE "C" NOT NULL,
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Pseudonyms: the only place where an actor in an event leads back to a subject.
CREATE TABLE actor (
    id      uuid PRIMARY KEY,
    issuer  text NOT NULL,
    subject text NOT NULL,
    UNIQUE (issuer, subject)
);

GRANT SELECT, INSERT ON state_key, tag_key, content_key, actor TO keys_write;
GRANT SELECT ON state_key, tag_key, content_key TO keys_read;
