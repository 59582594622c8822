ALTER TABLE `user` ADD `search_mode` text DEFAULT 'usual' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `search_within` text DEFAULT 'all' NOT NULL;