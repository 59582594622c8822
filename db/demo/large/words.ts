/** Words of the large company, one a space, "_" for a space inside. Invented brands; streets and towns as they are. */
const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " "));

/** Most frequent first: the draw leans to the beginning. */
export const LAST_NAMES = words(`
  Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy
  Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller
  Lefebvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia
  Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont
  Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard
  Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre
  Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet
  Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis
  Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier
  Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé
  Schneider Fernandez Le_Gall Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Le_Roux Cousin
  Germain Breton Besson Langlois Rémy Le_Goff Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal
  Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain
  Tessier Chevallier Collin Chauvin Da_Silva Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud
  Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier
  Laporte
`);

/** First names, most frequent first. */
export const FIRST_NAMES = words(`
  Jean Marie Philippe Nathalie Michel Isabelle Alain Sylvie Patrick Catherine Nicolas Martine
  Christophe Christine Pierre Françoise Christian Valérie Éric Sandrine Frédéric Stéphanie Laurent
  Véronique Stéphane Sophie David Céline Pascal Chantal Daniel Patricia Julien Anne Thierry Brigitte
  Olivier Julie Bernard Monique Thomas Aurélie Sébastien Nicole Gérard Laurence Didier Annie Dominique
  Émilie Vincent Dominique François Virginie Bruno Corinne Guillaume Élodie Jérôme Christelle Jacques
  Camille Marc Caroline Maxime Léa Romain Sarah Claude Florence Antoine Laetitia Franck Audrey
  Jean-Pierre Hélène Anthony Laura Kévin Manon Gilles Michèle Cédric Cécile Serge Agnès André Claire
  Mathieu Mélanie Benjamin Jacqueline Patrice Pauline Fabrice Marion Joël Delphine Jérémy Amandine
  Clément
`);

/** Town and postcode. */
export const TOWNS = words(`
  Lyon:69003 Villeurbanne:69100 Vénissieux:69200 Saint-Étienne:42000 Grenoble:38000
  Bourgoin-Jallieu:38300 Vienne:38200 Valence:26000 Annecy:74000 Chambéry:73000 Aix-les-Bains:73100
  Roanne:42300 Mâcon:71000 Bourg-en-Bresse:01000 Oyonnax:01100 Givors:69700 Tarare:69170
  Villefranche-sur-Saône:69400 Caluire-et-Cuire:69300 Bron:69500 Décines-Charpieu:69150 Meyzieu:69330
  Oullins:69600 Rillieux-la-Pape:69140 Saint-Priest:69800 Écully:69130 Tassin-la-Demi-Lune:69160
  Sainte-Foy-lès-Lyon:69110 Francheville:69340 Brignais:69530 Mions:69780 Corbas:69960 Genas:69740
  Chassieu:69680 Irigny:69540 Craponne:69290 Chaponost:69630 Limonest:69760 Dardilly:69570 Anse:69480
  Belleville-en-Beaujolais:69220 Ambérieu-en-Bugey:01500 Meximieux:01800 Montluel:01120 Miribel:01700
  Trévoux:01600 Crémieu:38460 Voiron:38500 Échirolles:38130 Fontaine:38600 Meylan:38240
  Romans-sur-Isère:26100 Montélimar:26200 Privas:07000 Annonay:07100 Aubenas:07200
  Le_Puy-en-Velay:43000 Firminy:42700 Saint-Chamond:42400 Rive-de-Gier:42800 Montbrison:42600
  Feurs:42110 Thonon-les-Bains:74200 Annemasse:74100 Cluses:74300 Albertville:73200
  Clermont-Ferrand:63000 Riom:63200 Vichy:03200 Moulins:03000 Montluçon:03100 Paris:75011
  Marseille:13005 Toulouse:31000 Nice:06000 Nantes:44000 Strasbourg:67000 Montpellier:34000
  Bordeaux:33000 Lille:59000 Rennes:35000 Reims:51100 Le_Havre:76600 Toulon:83000 Dijon:21000
  Angers:49000 Nîmes:30000 Le_Mans:72000 Brest:29200 Tours:37000 Amiens:80000 Limoges:87000 Metz:57000
  Besançon:25000 Orléans:45000 Rouen:76000 Mulhouse:68100 Caen:14000 Nancy:54000 Argenteuil:95100
`).map((town) => town.split(":") as [string, string]);

/** Ends of street names. */
export const STREETS = words(`
  des_Lilas de_la_République Victor_Hugo du_Moulin de_l’Église des_Acacias Jean_Jaurès de_la_Gare
  Pasteur du_Château des_Écoles Émile_Zola de_la_Mairie des_Tilleuls Général_de_Gaulle du_Stade
  de_la_Paix des_Peupliers Gambetta de_la_Fontaine Voltaire du_8_Mai_1945 des_Vignes de_Verdun
  Jules_Ferry des_Cerisiers de_la_Forêt du_Lavoir Molière des_Roses
`);

/** Trades of companies. */
export const TRADES = words(`
  Plomberie Chauffage Électricité Maçonnerie Couverture Menuiserie Peinture Serrurerie Climatisation
  Immobilier Syndic Hôtellerie Restauration Boulangerie Garage Pharmacie Transports Services Conseil
  Industrie
`);

/** Kinds of streets. */
export const WAYS = words(`
  rue avenue chemin boulevard impasse place allée route
`);

/** Families of articles. */
export const FAMILIES = words(`
  Tube Raccord Vanne Robinet Mitigeur Radiateur Chaudière Pompe Disjoncteur Câble Gaine Interrupteur
  Prise Tableau Luminaire Coude Té Manchon Collier Flexible Siphon Receveur Paroi Ballon Chauffe-eau
  Climatiseur Détecteur Thermostat Circulateur Filtre
`);

/** Materials. */
export const MATERIALS = words(`
  cuivre PVC PER multicouche laiton inox acier fonte polyéthylène chromé
`);

/** What tells articles apart. */
export const QUALITIES = words(`
  mâle femelle droit coudé réduit isolé encastré apparent renforcé étanche réversible compact
  modulaire standard haute_performance
`);

/** Brands, all invented. */
export const BRANDS = words(`
  ATLAN NORVEX SADEM GRELIO THERMIX OLYANE VARDEK HELIOR BATIPRO CUVREL
`);
