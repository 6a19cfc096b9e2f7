package nl.schildwacht.source;

import java.util.Locale;

/** Why a poll brought nothing. A closed set: it labels metrics and selects the remedy shown to people. */
public enum Trouble {
    /** 401: the token is wrong, expired or revoked. */
    UNAUTHORISED,
    /** 403: the token lacks a right, or the platform bars us. */
    FORBIDDEN,
    /** 404: nothing at this address (any more). */
    NOT_FOUND,
    /** 410: gone for good. */
    GONE,
    /** 400 or 422: the platform does not understand the query. */
    BAD_QUERY,
    /** A web page where data was expected: a login or consent wall. */
    LOGIN_WALL,
    /** The secret that the source refers to cannot be read. */
    SECRET_MISSING,
    /** A body that cannot be understood: torn, wrong character set, hostile. */
    UNREADABLE,
    /** More bytes than we accept. */
    TOO_LARGE,
    /** No (complete) answer in time. */
    TIMEOUT,
    /** 5xx. */
    SERVER_ERROR,
    /** The name resolves to no address, or the connection fails. */
    NETWORK,
    /** The address is private or otherwise not allowed. */
    ADDRESS_REFUSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
