CREATE TABLE `filled_form` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`template_id` text NOT NULL,
	`version_id` text NOT NULL,
	`client_id` text NOT NULL,
	`ouvrage_id` text,
	`title` text NOT NULL,
	`answers` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`score` integer,
	`seller_id` text,
	`started_at` integer NOT NULL,
	`started_by` text,
	`author` text NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	`fingerprint` text DEFAULT '' NOT NULL,
	`file_id` text,
	`sent_at` integer,
	`root_id` text NOT NULL,
	`corrects_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`binned_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `form_template`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `form_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `filled_form`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `filled_form_client` ON `filled_form` (`client_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `filled_form_template` ON `filled_form` (`template_id`,`finished_at`);--> statement-breakpoint
CREATE INDEX `filled_form_started` ON `filled_form` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `filled_form_ouvrage` ON `filled_form` (`ouvrage_id`) WHERE ouvrage_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `filled_form_corrects` ON `filled_form` (`corrects_id`) WHERE corrects_id is not null and binned_at is null;--> statement-breakpoint
CREATE TABLE `form_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`draft` text NOT NULL,
	`published` integer,
	`alert_at` integer,
	`auto_days` integer,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `form_version` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `form_template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_version_number` ON `form_version` (`template_id`,`number`);--> statement-breakpoint
CREATE TABLE `survey_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`template_id` text NOT NULL,
	`version_id` text NOT NULL,
	`client_id` text NOT NULL,
	`ouvrage_id` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`seller_id` text,
	`sent_to` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`declined_at` integer,
	`stopped` integer DEFAULT false NOT NULL,
	`closed_at` integer,
	`alerted_at` integer,
	`filled_id` text,
	FOREIGN KEY (`template_id`) REFERENCES `form_template`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `form_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filled_id`) REFERENCES `filled_form`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_link_token` ON `survey_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `survey_link_template` ON `survey_link` (`template_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `survey_link_client` ON `survey_link` (`client_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `survey_link_job` ON `survey_link` (`template_id`,`subject_kind`,`subject_id`) WHERE subject_kind <> 'client';
--> statement-breakpoint
-- A published version stays what it was: filled forms are read by it.
CREATE TRIGGER form_version_final BEFORE UPDATE ON form_version
BEGIN SELECT raise(abort, 'form-version-final'); END;--> statement-breakpoint
CREATE TRIGGER form_version_kept BEFORE DELETE ON form_version
BEGIN SELECT raise(abort, 'form-version-final'); END;--> statement-breakpoint
-- A finished report is final: what was seen and signed is never rewritten, a correction is another one.
CREATE TRIGGER filled_form_final BEFORE UPDATE ON filled_form
WHEN old.fingerprint <> '' AND (new.answers IS NOT old.answers OR new.version_id IS NOT old.version_id OR new.finished_at IS NOT old.finished_at
  OR new.fingerprint IS NOT old.fingerprint OR new.binned_at IS NOT old.binned_at)
BEGIN SELECT raise(abort, 'report-final'); END;
