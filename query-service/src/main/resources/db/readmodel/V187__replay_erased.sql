-- What an agency signed is destroyed with any entry that it holds. The feed fills this projection again from the first entry on.
truncate replay_v1.entry, replay_v1.thing, replay_v1.destroyed, replay_v1.terms, replay_v1.report;
alter table replay_v1.entry drop column content;
alter table replay_v1.entry add column contents text[] not null; -- what can be expunged or erased of it
update feed.projection_position
   set next_index = 0, last_event = null, accepted_at = null, kafka_offset = null
 where name = 'replay';
