ALTER TABLE `address` ADD `lat_e5` integer;--> statement-breakpoint
ALTER TABLE `address` ADD `lon_e5` integer;