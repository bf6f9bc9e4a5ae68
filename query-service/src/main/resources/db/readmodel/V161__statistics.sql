-- After a long catch-up the feed tells the planner what the tables hold: autovacuum comes when it comes.
create or replace procedure feed.grant_projection(projection text) language plpgsql as $$
begin
    execute format('grant usage on schema %I to readmodel_feed, readmodel_query', projection);
    execute format('grant select, insert, update, delete, maintain on all tables in schema %I to readmodel_feed', projection);
    execute format('grant usage on all sequences in schema %I to readmodel_feed', projection);
    execute format('grant select on all tables in schema %I to readmodel_query', projection);
end $$;

do $$
declare
    projection text;
begin
    for projection in select nspname from pg_namespace where nspname ~ '^[a-z][a-z_]*_v[0-9]+$' loop
        call feed.grant_projection(projection);
    end loop;
end $$;
