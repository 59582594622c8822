CREATE TABLE `file_erased` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `file_erased_owner` ON `file_erased` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `file_gone` (
	`key` text PRIMARY KEY NOT NULL,
	`multipart` text
);
--> statement-breakpoint
CREATE TABLE `file_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`bin_days` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_file` (
	`file_id` text NOT NULL,
	`mail_id` text NOT NULL,
	PRIMARY KEY(`file_id`, `mail_id`)
);
--> statement-breakpoint
CREATE INDEX `mail_file_mail` ON `mail_file` (`mail_id`);--> statement-breakpoint
ALTER TABLE `file_usage` ADD `binned_bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `file_usage` ADD `binned_files` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `file_binned` ON `file` (`binned_at`,`id`) WHERE binned_at is not null;--> statement-breakpoint
CREATE INDEX `file_folder_binned` ON `file_folder` (`binned_at`,`id`) WHERE binned_at is not null;
--> statement-breakpoint
-- Which mails a file goes with.
INSERT INTO `mail_file` (`file_id`, `mail_id`)
SELECT DISTINCT a.value ->> 'fileId', mail.id
FROM `mail`, json_each(iif(json_valid(mail.attachments), mail.attachments, '[]')) AS a WHERE a.value ->> 'fileId' IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `mail_file_kept` AFTER INSERT ON `mail` WHEN json_valid(new.attachments) BEGIN
  INSERT OR IGNORE INTO mail_file (file_id, mail_id) SELECT value ->> 'fileId', new.id FROM json_each(new.attachments)
  WHERE value ->> 'fileId' IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `mail_file_removed` AFTER DELETE ON `mail` BEGIN
  DELETE FROM mail_file WHERE mail_id = old.id;
END;
--> statement-breakpoint
-- What the bin weighs is counted apart, and versions leave and change hands with their file.
DROP TRIGGER `file_weighed`;
--> statement-breakpoint
CREATE TRIGGER `file_weighed` AFTER INSERT ON `file` BEGIN
  INSERT INTO file_usage (owner_kind, owner_id, bytes, files, binned_bytes, binned_files)
  SELECT new.owner_kind, value, new.bytes, 1, iif(new.binned_at IS NULL, 0, new.bytes), new.binned_at IS NOT NULL
  FROM json_each(json_array(new.owner_id, '')) GROUP BY value
  ON CONFLICT (owner_kind, owner_id) DO UPDATE SET bytes = bytes + excluded.bytes, files = files + 1,
    binned_bytes = binned_bytes + excluded.binned_bytes, binned_files = binned_files + excluded.binned_files;
END;
--> statement-breakpoint
DROP TRIGGER `file_unweighed`;
--> statement-breakpoint
CREATE TRIGGER `file_unweighed` AFTER DELETE ON `file` BEGIN
  UPDATE file_usage SET bytes = bytes - old.bytes, files = files - 1,
    binned_bytes = binned_bytes - iif(old.binned_at IS NULL, 0, old.bytes), binned_files = binned_files - (old.binned_at IS NOT NULL)
  WHERE owner_kind = old.owner_kind AND owner_id IN (old.owner_id, '');
END;
--> statement-breakpoint
DROP TRIGGER `file_reweighed`;
--> statement-breakpoint
CREATE TRIGGER `file_reweighed` AFTER UPDATE OF owner_kind, owner_id, bytes, binned_at ON `file` BEGIN
  UPDATE file_usage SET bytes = bytes - was.w, files = files - 1,
    binned_bytes = binned_bytes - iif(old.binned_at IS NULL, 0, was.w), binned_files = binned_files - (old.binned_at IS NOT NULL)
  FROM (SELECT old.bytes + coalesce((SELECT sum(bytes) FROM file_version WHERE file_id = old.id), 0) AS w) AS was
  WHERE owner_kind = old.owner_kind AND owner_id IN (old.owner_id, '');
  INSERT INTO file_usage (owner_kind, owner_id, bytes, files, binned_bytes, binned_files)
  SELECT new.owner_kind, value, w, 1, iif(new.binned_at IS NULL, 0, w), new.binned_at IS NOT NULL
  FROM json_each(json_array(new.owner_id, '')),
    (SELECT new.bytes + coalesce((SELECT sum(bytes) FROM file_version WHERE file_id = new.id), 0) AS w) GROUP BY value
  ON CONFLICT (owner_kind, owner_id) DO UPDATE SET bytes = bytes + excluded.bytes, files = files + 1,
    binned_bytes = binned_bytes + excluded.binned_bytes, binned_files = binned_files + excluded.binned_files;
END;
--> statement-breakpoint
CREATE TRIGGER `file_version_unweighed` AFTER DELETE ON `file_version` BEGIN
  UPDATE file_usage SET bytes = bytes - old.bytes,
    binned_bytes = binned_bytes - iif((SELECT binned_at FROM file WHERE id = old.file_id) IS NULL, 0, old.bytes)
  WHERE owner_kind = (SELECT owner_kind FROM file WHERE id = old.file_id)
    AND owner_id IN ((SELECT owner_id FROM file WHERE id = old.file_id), '');
END;
--> statement-breakpoint
UPDATE `file_usage` SET (`binned_bytes`, `binned_files`) = (
  SELECT min(coalesce(sum(f.bytes + coalesce((SELECT sum(v.bytes) FROM `file_version` v WHERE v.file_id = f.id), 0)), 0), 9007199254740991), count(*)
  FROM `file` f WHERE f.binned_at IS NOT NULL AND f.owner_kind = file_usage.owner_kind AND f.owner_id = file_usage.owner_id)
WHERE owner_id <> '';
--> statement-breakpoint
UPDATE `file_usage` SET (`binned_bytes`, `binned_files`) = (
  SELECT min(coalesce(sum(f.bytes + coalesce((SELECT sum(v.bytes) FROM `file_version` v WHERE v.file_id = f.id), 0)), 0), 9007199254740991), count(*)
  FROM `file` f WHERE f.binned_at IS NOT NULL AND f.owner_kind = file_usage.owner_kind)
WHERE owner_id = '';
