ALTER TABLE `binned_client` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `binned_client` ADD `note` text DEFAULT '' NOT NULL;