-- The five databases and their roles, for tests, local run and container files. Plain statements, so that psql can run this
-- file as well; run as superuser, every statement once. Table rights are granted by each service's migrations.

CREATE ROLE ledger_owner LOGIN PASSWORD 'local';
CREATE ROLE ledger_append LOGIN PASSWORD 'local';
CREATE ROLE ledger_read LOGIN PASSWORD 'local';
CREATE ROLE keys_owner LOGIN PASSWORD 'local';
CREATE ROLE keys_write LOGIN PASSWORD 'local';
CREATE ROLE keys_read LOGIN PASSWORD 'local';
CREATE ROLE readmodel_owner LOGIN PASSWORD 'local';
CREATE ROLE readmodel_feed LOGIN PASSWORD 'local';
CREATE ROLE readmodel_query LOGIN PASSWORD 'local';
CREATE ROLE heads_owner LOGIN PASSWORD 'local';
CREATE ROLE heads_sign LOGIN PASSWORD 'local';
CREATE ROLE witness_owner LOGIN PASSWORD 'local';
CREATE ROLE witness_keep LOGIN PASSWORD 'local';

-- Command-service decides here. The relay and the auditors read here too, as ledger_append.
CREATE DATABASE ledger OWNER ledger_owner;
REVOKE ALL ON DATABASE ledger FROM PUBLIC;
GRANT CONNECT ON DATABASE ledger TO ledger_append;
-- Query-service rebuilds read models from here, and can write nothing.
GRANT CONNECT ON DATABASE ledger TO ledger_read;

-- The keys of encrypted texts, apart from the texts: who reads one database can not read the other.
CREATE DATABASE keys OWNER keys_owner;
REVOKE ALL ON DATABASE keys FROM PUBLIC;
GRANT CONNECT ON DATABASE keys TO keys_write;
GRANT CONNECT ON DATABASE keys TO keys_read;

-- What query-service has derived; may be dropped and rebuilt.
CREATE DATABASE readmodel OWNER readmodel_owner;
REVOKE ALL ON DATABASE readmodel FROM PUBLIC;
GRANT CONNECT ON DATABASE readmodel TO readmodel_feed;
GRANT CONNECT ON DATABASE readmodel TO readmodel_query;

-- Which heads of the ledger were signed. On another server than the ledger where the two must not be restored together.
CREATE DATABASE heads OWNER heads_owner;
REVOKE ALL ON DATABASE heads FROM PUBLIC;
GRANT CONNECT ON DATABASE heads TO heads_sign;

-- Which heads query-service has cosigned; never dropped with the read models.
CREATE DATABASE witness OWNER witness_owner;
REVOKE ALL ON DATABASE witness FROM PUBLIC;
GRANT CONNECT ON DATABASE witness TO witness_keep;

REVOKE ALL ON DATABASE postgres FROM PUBLIC;
