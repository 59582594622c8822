CREATE TABLE `client_answer` (
	`client_id` text NOT NULL,
	`question_id` text NOT NULL,
	`chosen` text NOT NULL,
	`written` text DEFAULT '' NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`client_id`, `question_id`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_answer_words` ON `client_answer` (`question_id`,`words`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`options` text NOT NULL,
	`when_id` text,
	`when_is` text DEFAULT '' NOT NULL,
	`required` integer DEFAULT false NOT NULL,
	`on_home` integer DEFAULT false NOT NULL,
	`at_creation` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`when_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_subject` ON `question` (`subject`,`position`);