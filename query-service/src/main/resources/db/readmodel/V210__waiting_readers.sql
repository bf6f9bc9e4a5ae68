-- An answer to a query about an entry waits only for who may read that entry. What waits is filled again from the first entry on.
create table waiting_v1.terms (like inventory_v1.terms including all);

call feed.grant_projection('waiting_v1');

call feed.refill('waiting');
