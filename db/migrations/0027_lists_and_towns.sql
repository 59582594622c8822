CREATE TABLE `first_view` (
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`view_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `list`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `list_view` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`address` text NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `list_view_owner` ON `list_view` (`owner_id`,`list`);--> statement-breakpoint
CREATE INDEX `list_view_shared` ON `list_view` (`list`) WHERE shared;--> statement-breakpoint
ALTER TABLE `client` ADD `town` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `postcode` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `town_sort` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `client_town` ON `client` (`town_sort`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `client_postcode` ON `client` (`postcode`,`sort_name`,`id`);
--> statement-breakpoint
-- The town of the main address, beside the name: a list in the order of its towns reads an index instead of every address.
--> statement-breakpoint
CREATE TRIGGER `client_town_sort` AFTER UPDATE OF town ON `client` BEGIN UPDATE client SET town_sort = CASE WHEN new.town GLOB '*[^ -~]*' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(new.town), 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ÿ', 'y'), 'À', 'a'), 'Â', 'a'), 'Ä', 'a'), 'Ç', 'c'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ö', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Ÿ', 'y'), 'œ', 'oe'), 'Œ', 'oe'), '’', '''') ELSE lower(new.town) END WHERE id = new.id; END;
--> statement-breakpoint
CREATE TRIGGER `address_town_insert` AFTER INSERT ON `address` BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = new.client_id; END;
--> statement-breakpoint
CREATE TRIGGER `address_town_update` AFTER UPDATE OF client_id, use, position, postcode, city ON `address` BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = new.client_id; UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = old.client_id; END;
--> statement-breakpoint
CREATE TRIGGER `address_town_delete` AFTER DELETE ON `address` BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = old.client_id; END;
--> statement-breakpoint
UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = client.id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = client.id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id IN (SELECT client_id FROM address);
