import type { Sentences } from "../sentences";

export const clientSentences: Sentences = {
  "client-not-found": "Ce client n'existe pas, ou n'est plus accessible.",
  "client-known-barred":
    "{name} : {why}. Ouvrez ce dossier ; une deuxième fiche se demande à qui peut fusionner les fiches.",
  "client-known": "{name} : {why}. Ouvrez ce dossier, ou créez quand même.",
  "client-merged":
    "Cette fiche a été réunie avec une autre entre-temps : rien n'a été enregistré ici. Rouvrez le client, votre texte est encore à l'écran.",
  "merge-same": "Une fiche ne fusionne pas avec elle-même : choisissez-en une autre.",
  "merge-kept-binned": "La fiche à garder est à la corbeille : remettez-la d'abord, ou gardez l'autre.",
  "merge-status-bin": "La fiche gardée ne peut pas partir à la corbeille : choisissez un autre statut.",
  "merge-nameless": "Il manque le nom de la fiche gardée : choisissez-le d'un côté ou de l'autre.",
  "consent-whose": "Cet interlocuteur n'est plus sur la fiche.",
  "consent-proof-away": "Cette pièce n'est plus dans les documents du client : choisissez-en une autre.",
  "client-erased": "Cette personne a été effacée : sa fiche ne change plus.",
  "erase-unsettled": "{count} facture(s) à solder : encaissez, remboursez ou annulez par un avoir d'abord.",
  "erase-on-account": "{count} règlement(s) sans facture : imputez-les, ou rendez l'argent d'abord.",
  "erase-running": "{count} commande(s) en cours : facturez ou annulez d'abord.",
  "erase-order-to-come": "{count} devis signé(s) sans commande : attendez-la, puis facturez ou annulez.",
  "erase-busy":
    "Ce qui vient de se passer avec ce client a encore des suites en route : réessayez dans une minute.",
  "purge-nothing-due": "Rien à supprimer aujourd'hui : la loi fait encore garder tout ce qui reste.",
  "purge-broken-link":
    "La pièce {number} n'est plus celle qui a été émise : vérifiez d'abord la chaîne des factures. Rien n'a été supprimé.",
  "piece-purged":
    "Les mots de cette pièce ont été supprimés, la loi ne les faisait plus garder : elle ne s'imprime plus et ne part plus.",
  "erase-name": "Ce n'est pas le nom de la fiche : tapez-le tel qu'il est écrit en haut.",
  "erase-asked-to-come": "La demande ne peut pas venir d'un jour à venir.",
  "consent-to-come": "Ce jour n'est pas encore arrivé.",
  "merge-of-bin": "Le statut de la corbeille ne fusionne pas : choisissez-en un autre.",
  "merge-undone": "Cette fusion est déjà annulée.",
  "merge-on-top":
    "La fiche gardée a été fusionnée à son tour dans « {name} » : annulez d'abord cette fusion-là.",
  "merge-not-found": "Cette fusion n'existe pas.",
  "client-not-sellable":
    "Ce client est au statut « {status} » : changez son statut pour lui vendre quelque chose.",
  "bin-unpaid":
    "Il reste {count} facture(s) à encaisser : lisez-le, cochez que c'est vu, puis mettez à la corbeille.",
  "choice-unknown": "Ce choix n'existe plus dans les réglages. Choisissez-en un autre.",
  "answer-missing": "Une réponse est attendue ici.",
  "answer-no-file-asked": "Cette question ne demande pas de fichier.",
  "answer-file-unknown": "Ce fichier n'appartient pas à cette fiche. Ajoutez-le d'abord à ses documents.",
  "answer-no-number": "Écrivez un nombre. Exemple : 1 234,5",
  "answer-no-date": "Indiquez une date, jour, mois et année.",
  "creation-field-missing": "Votre entreprise demande de remplir ce champ dès la création.",
  "choice-missing": "Il manque un statut de client dans les réglages.",
  "user-unknown": "Cette personne n'a plus de compte. Choisissez-en une autre.",
  "address-not-found": "Cette adresse n'existe plus sur la fiche.",
  "address-in-use":
    "Une adresse utilisée par un document ou un ouvrage ne peut pas être retirée : {address}.",
  "interlocutor-known": "{name} est déjà interlocuteur de cette fiche.",
  "interlocutor-not-found": "Cet interlocuteur n'est plus sur la fiche.",
  "interlocutor-in-use": "{name} figure sur un devis : ce contact ne peut pas être retiré.",
  "equipment-not-found": "Cet équipement n'existe pas, ou n'est plus accessible.",
  "equipment-gone": "Cet équipement n'est plus en place. Actualisez la page.",
  "equipment-replaced": "Un autre équipement a pris sa place : retirez d'abord celui-là.",
  "end-before-installation": "Cette date vient avant celle de la pose.",
  "replacement-before": "L'ancien a été posé après cette date.",
  "replacement-planned": "Une action est déjà prévue pour cet équipement.",
  "line-not-installable": "Cette ligne n'est plus à poser : choisissez-en une autre.",
  "ouvrage-photo-unknown": "Choisissez une photo de cet ouvrage.",
  "ouvrage-not-found": "Cet ouvrage n'existe pas, ou n'est plus accessible.",
  "note-not-found": "Cette note n'existe pas, ou n'est plus accessible.",
  "action-not-found": "Cette action n'existe pas, ou n'est plus accessible.",
  "command-unknown":
    "Cette commande n'existe pas ou il lui manque quelques mots. Essayez /note, /appel, /relance 7j, /tache demain, /devis ou /rapport.",
  "same-person": "Choisissez deux personnes différentes.",
  "site-unknown": "Cette adresse n'est pas une adresse du client.",
};

export const fileSentences: Sentences = {
  "file-not-found": "Ce fichier n'existe pas, ou n'est plus accessible.",
  "file-empty": "Ce fichier est vide : rien n'a été envoyé.",
  "file-too-big": "Ce fichier pèse plus de {max}. Réduisez-le, puis réessayez.",
  "file-length-unknown": "Le navigateur n'a pas donné la taille du fichier. Réessayez.",
  "file-cut-short": "L'envoi s'est interrompu. Réessayez.",
  "file-not-kept":
    "Le fichier n'a pas pu être rangé : le stockage ne répond pas. Rien n'a été gardé à moitié, réessayez dans un instant.",
  "file-kind-refused":
    "Ce contenu n'est pas accepté. Formats possibles : PDF, photos (JPEG, PNG, WebP, HEIC, GIF), vidéo MP4, texte, CSV, Word, Excel, LibreOffice.",
  "file-sealed": "« {name} » est définitif : il ne peut être ni renommé, ni déplacé, ni mis à la corbeille.",
  "file-not-binned": "« {name} » n'est pas dans la corbeille : rien n'a été effacé.",
  "file-proves-consent": "« {name} » prouve un consentement : il ne s'efface pas.",
  "file-went-with-mail": "« {name} » a été joint à un mail : il reste avec lui.",
  "file-revised":
    "{by} a déposé une nouvelle version de « {name} » entre-temps : la vôtre n'a rien écrasé. Regardez la sienne, puis déposez la vôtre par-dessus, ou laissez-la.",
  "file-locked": "« {name} » est verrouillé : {reason}. La direction ou le bureau peut lever le verrou.",
  "version-not-found": "Cette version n'existe plus.",
  "file-name-empty": "Donnez un nom au fichier.",
  "upload-not-found": "Cet envoi n'existe plus : reprenez le fichier depuis le début.",
  "upload-too-many":
    "{max} gros fichiers attendent déjà d'être repris. Terminez-les ou abandonnez-en, puis réessayez.",
  "upload-part-wrong":
    "Un morceau du fichier n'a pas la bonne taille. Le fichier a dû changer : renvoyez-le.",
  "upload-incomplete": "Il manque encore {missing} morceaux du fichier.",
  "file-none-chosen": "Choisissez au moins un document.",
  "file-of-another": "Ces documents n'appartiennent pas au même dossier client : prenez-les séparément.",
  "file-too-many-to-zip": "Cette archive aurait plus de {max} fichiers : prenez-la en plusieurs fois.",
  "folder-not-found": "Ce dossier n'existe plus.",
  "folder-name-empty": "Donnez un nom au dossier.",
  "folder-name-taken": "Il y a déjà un dossier « {name} » à cet endroit.",
  "folder-into-itself": "Un dossier ne se range pas dans lui-même.",
  "folder-too-deep": "Les dossiers s'emboîtent sur {max} niveaux au plus.",
};
