-- What questions about documents need: the strings of a JSON array.
create function platform.texts(list jsonb) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(e), '{}') from jsonb_array_elements_text(list) as e);

-- Whether the reader is among the participants of one of these instruments.
create function platform.reads_audience(audience text[]) returns boolean
    language sql stable parallel safe
    return coalesce(audience && platform.reader_list('audience'), false);

-- Recommendations, each as a document that holds from one event to the next, and what the addressed state says to it, drafts included.
create schema recommendation_v1;

create table recommendation_v1.recommendation (
    id         text collate "C" not null,
    doc        jsonb  not null,
    instrument text   not null generated always as (doc ->> 'instrument') stored,
    state      text   not null generated always as (doc ->> 'state') stored,
    reach      text   not null generated always as (doc ->> 'reach') stored,
    from_index bigint not null,
    to_index   bigint not null,
    primary key (id, from_index)
);

create table recommendation_v1.response (
    id          text collate "C" not null,
    doc         jsonb   not null,
    number      integer not null generated always as ((doc ->> 'number')::integer) stored,
    state       text    not null generated always as (doc ->> 'state') stored,
    agency      text    generated always as (doc ->> 'agency') stored,
    said        text    generated always as (doc ->> 'said') stored,
    step        text    generated always as (doc #>> '{at,step}') stored,
    holder_kind text    generated always as (doc #>> '{at,holderKind}') stored,
    holder      text    generated always as (doc #>> '{at,holder}') stored,
    from_index  bigint  not null,
    to_index    bigint  not null,
    primary key (id, from_index)
);

call feed.grant_projection('recommendation_v1');
