-- Measures, resources and indicator values: the released entries that tell of some.
create schema measure_v1;
call feed.make_released_entries('measure_v1');
call feed.grant_projection('measure_v1');
