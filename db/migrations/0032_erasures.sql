CREATE TABLE `erasing` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`kind`, `id`)
);
--> statement-breakpoint
CREATE TABLE `erasure` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`client_code` text,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`by_name` text NOT NULL,
	`requester` text NOT NULL,
	`ground` text NOT NULL,
	`asked_on` text NOT NULL,
	`gone` text NOT NULL,
	`kept` text NOT NULL,
	`kept_until` text
);
--> statement-breakpoint
CREATE INDEX `erasure_client` ON `erasure` (`client_id`);--> statement-breakpoint
CREATE INDEX `erasure_at` ON `erasure` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `erasure_object` (
	`key` text PRIMARY KEY NOT NULL,
	`erasure_id` text NOT NULL,
	`file_id` text NOT NULL,
	`multipart` text,
	FOREIGN KEY (`erasure_id`) REFERENCES `erasure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_object_erasure` ON `erasure_object` (`erasure_id`,`file_id`);--> statement-breakpoint
ALTER TABLE `client` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `import_change_record` ON `import_change` (`record_id`);--> statement-breakpoint
CREATE INDEX `equipment_replaced` ON `equipment` (`replaces_id`) WHERE replaces_id is not null;--> statement-breakpoint
CREATE INDEX `file_upload_folder` ON `file_upload` (`folder_id`) WHERE folder_id is not null;--> statement-breakpoint
CREATE INDEX `client_pair_b` ON `client_pair` (`b_id`);--> statement-breakpoint
CREATE INDEX `filled_form_corrected` ON `filled_form` (`corrects_id`) WHERE corrects_id is not null;--> statement-breakpoint
CREATE INDEX `survey_link_filled` ON `survey_link` (`filled_id`) WHERE filled_id is not null;--> statement-breakpoint
CREATE INDEX `notification_subject` ON `notification` (`subject_id`);
--> statement-breakpoint
-- An erasure opens what is final, for its own batch alone: the journal may be emptied of its words, never of its lines.
DROP TRIGGER `audit_no_update`;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` WHEN NOT EXISTS (SELECT 1 FROM `erasing`) OR new.id IS NOT old.id OR new.at IS NOT old.at OR new.viewer IS NOT old.viewer OR new.action IS NOT old.action OR new.subject_kind IS NOT old.subject_kind OR new.subject_id IS NOT old.subject_id OR new.sending IS NOT old.sending OR new.before IS NOT NULL AND new.before IS NOT old.before OR new.after IS NOT NULL AND new.after IS NOT old.after BEGIN SELECT RAISE(ABORT, 'audit is final'); END;
--> statement-breakpoint
DROP TRIGGER `file_sealed_stays`;
--> statement-breakpoint
CREATE TRIGGER `file_sealed_stays` BEFORE DELETE ON `file` WHEN old.sealed_at is not null AND NOT EXISTS (SELECT 1 FROM `erasing`) BEGIN SELECT RAISE(ABORT, 'file is final'); END;
--> statement-breakpoint
-- An erasure leaves of what a client said their refusals alone, without a word.
DROP TRIGGER `consent_final`;
--> statement-breakpoint
CREATE TRIGGER `consent_final` BEFORE UPDATE OF id, channel, given, at, source, words, proof, file_id, by, address, agent, noted_at ON `consent` WHEN NOT EXISTS (SELECT 1 FROM `erasing`) OR new.id IS NOT old.id OR new.channel IS NOT old.channel OR new.given IS NOT old.given OR new.at IS NOT old.at BEGIN SELECT RAISE(ABORT, 'consent is final'); END;
--> statement-breakpoint
CREATE TRIGGER `consent_stays` BEFORE DELETE ON `consent` WHEN NOT EXISTS (SELECT 1 FROM `erasing`) BEGIN SELECT RAISE(ABORT, 'consent is final'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_no_update` BEFORE UPDATE ON `erasure` BEGIN SELECT RAISE(ABORT, 'erasure is final'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_no_delete` BEFORE DELETE ON `erasure` BEGIN SELECT RAISE(ABORT, 'erasure is final'); END;
--> statement-breakpoint
-- Words that nobody but an erased person had leave the search's own list.
CREATE INDEX `search_near_term` ON `search_near` (`term`);
--> statement-breakpoint
-- The index of words inside files lets go at once of what leaves it.
INSERT INTO `file_words` (`file_words`, `rank`) VALUES ('secure-delete', 1);
