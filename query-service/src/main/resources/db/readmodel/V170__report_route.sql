-- A report of several chains passes other steps with each submission: those of its newest route count.
alter table report_v1.chain_step drop constraint chain_step_pkey, add primary key (report_id, from_index, position);
