CREATE TABLE `equipment` (
	`id` text PRIMARY KEY NOT NULL,
	`ouvrage_id` text NOT NULL,
	`article_id` text,
	`label` text NOT NULL,
	`serial_number` text DEFAULT '' NOT NULL,
	`installed_on` text,
	`warranty_until` text,
	`warranty_given` integer DEFAULT false NOT NULL,
	`end_of_life_on` text,
	`end_of_life_given` integer DEFAULT false NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`replaces_id` text,
	`removed_on` text,
	`binned_at` integer,
	`document_kind` text,
	`document_id` text,
	`line_id` text,
	`action_id` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `client_action`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `equipment_ouvrage` ON `equipment` (`ouvrage_id`);--> statement-breakpoint
CREATE INDEX `equipment_article` ON `equipment` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `equipment_life` ON `equipment` (`end_of_life_on`,`id`) WHERE end_of_life_on is not null and removed_on is null and binned_at is null;--> statement-breakpoint
CREATE INDEX `equipment_warranty` ON `equipment` (`warranty_until`,`id`) WHERE warranty_until is not null and removed_on is null and binned_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `equipment_replaces` ON `equipment` (`replaces_id`) WHERE replaces_id is not null and binned_at is null;--> statement-breakpoint
CREATE INDEX `equipment_action` ON `equipment` (`action_id`) WHERE action_id is not null;--> statement-breakpoint
CREATE INDEX `equipment_line` ON `equipment` (`document_id`,`line_id`) WHERE document_id is not null;--> statement-breakpoint
CREATE TABLE `article_answer` (
	`article_id` text NOT NULL,
	`question_id` text NOT NULL,
	`chosen` text NOT NULL,
	`written` text DEFAULT '' NOT NULL,
	`file_id` text,
	`words` text NOT NULL,
	PRIMARY KEY(`article_id`, `question_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_answer_words` ON `article_answer` (`question_id`,`words`);--> statement-breakpoint
CREATE INDEX `article_answer_file` ON `article_answer` (`file_id`) WHERE file_id is not null;--> statement-breakpoint
CREATE TABLE `ouvrage_answer` (
	`ouvrage_id` text NOT NULL,
	`question_id` text NOT NULL,
	`chosen` text NOT NULL,
	`written` text DEFAULT '' NOT NULL,
	`file_id` text,
	`words` text NOT NULL,
	PRIMARY KEY(`ouvrage_id`, `question_id`),
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ouvrage_answer_words` ON `ouvrage_answer` (`question_id`,`words`);--> statement-breakpoint
CREATE INDEX `ouvrage_answer_file` ON `ouvrage_answer` (`file_id`) WHERE file_id is not null;--> statement-breakpoint
ALTER TABLE `ouvrage` ADD `next_service_on` text;--> statement-breakpoint
ALTER TABLE `ouvrage` ADD `photo_file_id` text;--> statement-breakpoint
ALTER TABLE `file` ADD `ouvrage_id` text REFERENCES ouvrage(id);--> statement-breakpoint
CREATE INDEX `file_ouvrage` ON `file` (`ouvrage_id`) WHERE ouvrage_id is not null;--> statement-breakpoint
ALTER TABLE `client_answer` ADD `file_id` text;--> statement-breakpoint
CREATE INDEX `client_answer_file` ON `client_answer` (`file_id`) WHERE file_id is not null;--> statement-breakpoint
ALTER TABLE `question` ADD `ouvrage_types` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE TRIGGER file_answers_named AFTER UPDATE OF name, binned_at ON file
WHEN new.name <> old.name OR (new.binned_at IS NULL) <> (old.binned_at IS NULL)
BEGIN
  UPDATE client_answer SET words = iif(new.binned_at IS NULL, new.name, '') WHERE file_id = new.id;
  UPDATE ouvrage_answer SET words = iif(new.binned_at IS NULL, new.name, '') WHERE file_id = new.id;
  UPDATE article_answer SET words = iif(new.binned_at IS NULL, new.name, '') WHERE file_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER file_answers_gone AFTER DELETE ON file
BEGIN
  DELETE FROM client_answer WHERE file_id = old.id;
  DELETE FROM ouvrage_answer WHERE file_id = old.id;
  DELETE FROM article_answer WHERE file_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER equipment_follows_article AFTER UPDATE OF warranty_months, lifetime_months ON article
WHEN new.warranty_months IS NOT old.warranty_months OR new.lifetime_months IS NOT old.lifetime_months
BEGIN
  UPDATE equipment SET version = version + 1, end_of_life_on = CASE WHEN new.lifetime_months IS NOT NULL THEN min(
      date(installed_on, '+' || new.lifetime_months || ' months'),
      date(installed_on, 'start of month', '+' || (new.lifetime_months + 1) || ' months', '-1 day')) END
    WHERE article_id = new.id AND end_of_life_given = 0 AND installed_on IS NOT NULL
      AND removed_on IS NULL AND binned_at IS NULL AND new.lifetime_months IS NOT old.lifetime_months;
  UPDATE equipment SET version = version + 1, warranty_until = min(
      date(installed_on, '+' || new.warranty_months || ' months'),
      date(installed_on, 'start of month', '+' || (new.warranty_months + 1) || ' months', '-1 day'))
    WHERE article_id = new.id AND warranty_given = 0 AND warranty_until IS NULL AND installed_on IS NOT NULL
      AND removed_on IS NULL AND binned_at IS NULL AND new.warranty_months IS NOT NULL;
END;
