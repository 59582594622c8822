CREATE TABLE `opposition` (
	`fingerprint` text NOT NULL,
	`channel` text NOT NULL,
	PRIMARY KEY(`fingerprint`, `channel`)
);
--> statement-breakpoint
ALTER TABLE `consent` ADD `interlocutor_id` text;--> statement-breakpoint
ALTER TABLE `company` ADD `double_check` text;