CREATE TABLE `metric` (
	`hour_at` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`band` integer NOT NULL,
	`count` integer NOT NULL,
	`errors` integer DEFAULT 0 NOT NULL,
	`total_ms` integer NOT NULL,
	`max_ms` integer NOT NULL,
	`queries` integer DEFAULT 0 NOT NULL,
	`rows_read` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`hour_at`, `kind`, `name`, `band`)
);
