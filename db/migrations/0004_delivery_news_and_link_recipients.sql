CREATE TABLE `mail_event` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`detail` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mail_event_provider` ON `mail_event` (`provider_id`,`at`);--> statement-breakpoint
ALTER TABLE `mail` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `mail_provider` ON `mail` (`provider_id`);--> statement-breakpoint
ALTER TABLE `space_link` ADD `made_for` text DEFAULT '' NOT NULL;