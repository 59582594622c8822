CREATE TABLE `client_external_id` (
	`product` text NOT NULL,
	`value` text NOT NULL,
	`client_id` text NOT NULL,
	PRIMARY KEY(`product`, `value`),
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_external_id_client` ON `client_external_id` (`client_id`);--> statement-breakpoint
DROP INDEX `address_postcode`;--> statement-breakpoint
CREATE INDEX `address_place` ON `address` (`postcode`,`street`);--> statement-breakpoint
ALTER TABLE `import_run` ADD `product` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Who may have the same name: `nameKeySql("sort_name")` of db/name-key.ts.
CREATE INDEX `client_name_key` ON `client` (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || sort_name || ' ', '-', ' '), '.', ' '), ',', ' '), '''', ' '), '&', ' '), '/', ' '), '(', ' '), ')', ' '), '"', ' '), ' sarl ', ' '), ' eurl ', ' '), ' sasu ', ' '), ' sas ', ' '), ' sci ', ' '), ' snc ', ' '), ' scop ', ' '), ' ets ', ' '), ' ste ', ' '), ' societe ', ' '), ' entreprise ', ' '), ' et ', ' '), 'ph', 'f'), 'qu', 'c'), 'ck', 'c'), 'k', 'c'), 'q', 'c'), 'z', 's'), 'x', 's'), 'w', 'v'), 'bv', 'v'), 'd', 't'), 'h', ''), 'a', ''), 'e', ''), 'i', ''), 'o', ''), 'u', ''), 'y', ''), ' ', ''), 'nn', 'n'), 'tt', 't'), 'll', 'l'), 'rr', 'r'), 'ss', 's'), 'mm', 'm'), 'pp', 'p'), 'ff', 'f'), 'cc', 'c'), 'bb', 'b'), 'gg', 'g'));--> statement-breakpoint
CREATE INDEX `client_siren` ON `client` (`siren`) WHERE siren <> '';--> statement-breakpoint
CREATE INDEX `client_siret` ON `client` (`siret`) WHERE siret <> '';