ALTER TABLE `file` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit` ADD `sending` text;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_sending` ON `audit` (`sending`) WHERE sending is not null;--> statement-breakpoint
ALTER TABLE `choice` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `mail_template` ADD `reset_at` integer;