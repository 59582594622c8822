CREATE TABLE `file_folder` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`binned_at` integer,
	`binned_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `file_folder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_folder_owner` ON `file_folder` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE INDEX `file_folder_parent` ON `file_folder` (`parent_id`);--> statement-breakpoint
CREATE TABLE `file_tagged` (
	`file_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`file_id`, `tag_id`),
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_tagged_tag` ON `file_tagged` (`tag_id`);--> statement-breakpoint
CREATE TABLE `file_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_text_file` ON `file_text` (`file_id`);--> statement-breakpoint
CREATE INDEX `file_text_waiting` ON `file_text` (`id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `file_usage` (
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`bytes` integer NOT NULL,
	`files` integer NOT NULL,
	PRIMARY KEY(`owner_kind`, `owner_id`)
);
--> statement-breakpoint
CREATE INDEX `file_usage_kinds` ON `file_usage` (`owner_kind`) WHERE owner_id = '';--> statement-breakpoint
CREATE INDEX `file_usage_heaviest` ON `file_usage` (`owner_kind`,`bytes`);--> statement-breakpoint
ALTER TABLE `file` ADD `folder_id` text REFERENCES file_folder(id);--> statement-breakpoint
ALTER TABLE `file` ADD `binned_by` text;--> statement-breakpoint
CREATE INDEX `file_folder_files` ON `file` (`folder_id`) WHERE folder_id is not null;--> statement-breakpoint
-- What whoever made a file asked for by name becomes a folder.
CREATE TRIGGER `file_filed` AFTER INSERT ON `file` WHEN new.folder <> '' AND new.folder_id IS NULL BEGIN
  INSERT INTO file_folder (id, owner_kind, owner_id, name, created_at, created_by)
  SELECT lower(hex(randomblob(13))), new.owner_kind, new.owner_id, new.folder, new.created_at, new.created_by
  WHERE NOT EXISTS (SELECT 1 FROM file_folder WHERE owner_kind = new.owner_kind AND owner_id = new.owner_id
    AND parent_id IS NULL AND name = new.folder AND binned_at IS NULL);
  UPDATE file SET folder_id = (SELECT min(id) FROM file_folder WHERE owner_kind = new.owner_kind
    AND owner_id = new.owner_id AND parent_id IS NULL AND name = new.folder AND binned_at IS NULL)
  WHERE id = new.id;
END;--> statement-breakpoint
INSERT INTO `file_folder` (`id`, `owner_kind`, `owner_id`, `name`, `created_at`, `created_by`)
SELECT lower(hex(randomblob(13))), owner_kind, owner_id, folder, min(created_at), 'system:migration'
FROM `file` WHERE folder <> '' GROUP BY owner_kind, owner_id, folder;--> statement-breakpoint
UPDATE `file` SET folder_id = (SELECT min(id) FROM file_folder WHERE owner_kind = file.owner_kind
  AND owner_id = file.owner_id AND name = file.folder) WHERE folder <> '';--> statement-breakpoint
-- What files are found by: a row a file, its words in FTS5.
CREATE VIRTUAL TABLE `file_words` USING fts5(name, body, content='file_text', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');--> statement-breakpoint
CREATE TRIGGER `file_text_added` AFTER INSERT ON `file_text` BEGIN
  INSERT INTO file_words (rowid, name, body) VALUES (new.id, new.name, new.body);
END;--> statement-breakpoint
CREATE TRIGGER `file_text_removed` AFTER DELETE ON `file_text` BEGIN
  INSERT INTO file_words (file_words, rowid, name, body) VALUES ('delete', old.id, old.name, old.body);
END;--> statement-breakpoint
CREATE TRIGGER `file_text_changed` AFTER UPDATE OF name, body ON `file_text` BEGIN
  INSERT INTO file_words (file_words, rowid, name, body) VALUES ('delete', old.id, old.name, old.body);
  INSERT INTO file_words (rowid, name, body) VALUES (new.id, new.name, new.body);
END;--> statement-breakpoint
INSERT INTO `file_text` (`file_id`, `name`) SELECT id, name FROM `file` ORDER BY id;--> statement-breakpoint
CREATE TRIGGER `file_findable` AFTER INSERT ON `file` BEGIN
  INSERT INTO file_text (file_id, name) VALUES (new.id, new.name) ON CONFLICT (file_id) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER `file_renamed` AFTER UPDATE OF name ON `file` WHEN new.name <> old.name BEGIN
  UPDATE file_text SET name = new.name WHERE file_id = new.id;
END;--> statement-breakpoint
-- What files weigh, an owner and a kind.
INSERT INTO `file_usage` (`owner_kind`, `owner_id`, `bytes`, `files`)
SELECT owner_kind, owner_id, sum(bytes), count(*) FROM `file` WHERE owner_id <> '' GROUP BY owner_kind, owner_id
UNION ALL SELECT owner_kind, '', sum(bytes), count(*) FROM `file` GROUP BY owner_kind;--> statement-breakpoint
CREATE TRIGGER `file_weighed` AFTER INSERT ON `file` BEGIN
  INSERT INTO file_usage (owner_kind, owner_id, bytes, files)
  SELECT new.owner_kind, value, new.bytes, 1 FROM json_each(json_array(new.owner_id, '')) GROUP BY value
  ON CONFLICT (owner_kind, owner_id) DO UPDATE SET bytes = bytes + excluded.bytes, files = files + 1;
END;--> statement-breakpoint
CREATE TRIGGER `file_unweighed` AFTER DELETE ON `file` BEGIN
  UPDATE file_usage SET bytes = bytes - old.bytes, files = files - 1
  WHERE owner_kind = old.owner_kind AND owner_id IN (old.owner_id, '');
END;--> statement-breakpoint
CREATE TRIGGER `file_reweighed` AFTER UPDATE OF owner_kind, owner_id, bytes ON `file` BEGIN
  UPDATE file_usage SET bytes = bytes - old.bytes, files = files - 1
  WHERE owner_kind = old.owner_kind AND owner_id IN (old.owner_id, '');
  INSERT INTO file_usage (owner_kind, owner_id, bytes, files)
  SELECT new.owner_kind, value, new.bytes, 1 FROM json_each(json_array(new.owner_id, '')) GROUP BY value
  ON CONFLICT (owner_kind, owner_id) DO UPDATE SET bytes = bytes + excluded.bytes, files = files + 1;
END;--> statement-breakpoint
-- A company that is already at work finds the tags that a new one starts with.
INSERT INTO `choice` (`id`, `list`, `label`, `position`, `colour`)
SELECT t.column1, 'file-tag', t.column2, t.column3, t.column4
FROM (VALUES
  ('ft-avant', 'Avant travaux', 1, 'copper'),
  ('ft-apres', 'Après travaux', 2, 'green'),
  ('ft-plan', 'Plan', 3, 'ink'),
  ('ft-administratif', 'Administratif', 4, 'slate'),
  ('ft-garantie', 'Garantie', 5, 'orange')) AS t
WHERE EXISTS (SELECT 1 FROM `company`)
  AND NOT EXISTS (SELECT 1 FROM `choice` WHERE `list` = 'file-tag');
