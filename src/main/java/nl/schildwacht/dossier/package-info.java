/**
 * Evidence. A {@link nl.schildwacht.hit.Hit} enters the dossier of its subject together with its {@link Exhibit}: the bytes
 * of that one post as the platform gave them, with digests and the circumstances of the capture. Rows are added and, when
 * their time has come, purged whole; they are never changed. When and how fully each person was told is part of the dossier,
 * because the law asks that a threatened person knew of it.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier;
