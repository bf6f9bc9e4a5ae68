-- Good practices and challenges: the released entries that tell of some.
create schema inventory_v1;
call feed.make_released_entries('inventory_v1');
call feed.grant_projection('inventory_v1');
