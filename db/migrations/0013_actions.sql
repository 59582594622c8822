CREATE TABLE `client_action` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`ouvrage_id` text,
	`type_id` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`due_on` text NOT NULL,
	`due_time` text DEFAULT '' NOT NULL,
	`assignee_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`rhythm_every` integer,
	`rhythm_unit` text,
	`previous_id` text,
	`result` text DEFAULT '' NOT NULL,
	`done_at` integer,
	`done_by` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`type_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `client_action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_action_client` ON `client_action` (`client_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `client_action_queue` ON `client_action` (`assignee_id`,`due_on`,`due_time`,`id`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `client_action_open` ON `client_action` (`due_on`,`due_time`,`id`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `client_action_done` ON `client_action` (`done_at`,`id`) WHERE done_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `client_action_previous` ON `client_action` (`previous_id`) WHERE previous_id is not null;--> statement-breakpoint
CREATE INDEX `client_action_type` ON `client_action` (`type_id`);--> statement-breakpoint
CREATE INDEX `client_action_ouvrage` ON `client_action` (`ouvrage_id`) WHERE ouvrage_id is not null;--> statement-breakpoint
-- A company that is already at work finds the types that a new one starts with.
INSERT INTO `choice` (`id`, `list`, `label`, `position`, `colour`)
SELECT t.column1, 'action-type', t.column2, t.column3, t.column4
FROM (VALUES
  ('at-appel', 'Appeler', 1, 'ink'),
  ('at-mail', 'Écrire', 2, 'ink'),
  ('at-visite', 'Passer voir', 3, 'copper'),
  ('at-devis', 'Relancer le devis', 4, 'orange'),
  ('at-autre', 'À faire', 5, 'slate')) AS t
WHERE EXISTS (SELECT 1 FROM `company`)
  AND NOT EXISTS (SELECT 1 FROM `choice` WHERE `list` = 'action-type');
