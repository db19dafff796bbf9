CREATE TABLE IF NOT EXISTS accounts (
    username         text    NOT NULL,
    password         text    NOT NULL,
    enabled          boolean NOT NULL DEFAULT true,
    locked           boolean NOT NULL DEFAULT false,
    expired          boolean NOT NULL DEFAULT false,
    password_expired boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_accounts PRIMARY KEY (username)
);

CREATE TABLE IF NOT EXISTS account_authorities (
    username  text NOT NULL,
    authority text NOT NULL,
    CONSTRAINT pk_account_authorities PRIMARY KEY (username, authority),
    CONSTRAINT fk_account_authorities__username FOREIGN KEY (username) REFERENCES accounts (username) ON DELETE CASCADE
);
