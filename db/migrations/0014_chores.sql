ALTER TABLE `client_action` ADD `href` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `follow_up_setting` ADD `quote_chore_type_id` text REFERENCES choice(id);--> statement-breakpoint
ALTER TABLE `follow_up_setting` ADD `quote_chore_days` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `follow_up_setting` ADD `invoice_chore_type_id` text REFERENCES choice(id);--> statement-breakpoint
ALTER TABLE `follow_up_setting` ADD `invoice_chore_days` integer DEFAULT 15 NOT NULL;