-- Version 1 of the accounts. A released script is never changed: later versions add their own.

CREATE TABLE accounts.account (
    "Id" text NOT NULL,
    "FullName" text NOT NULL,
    "MadeAt" bigint NOT NULL,
    "Closed" boolean NOT NULL,
    "LastTotpStep" bigint NOT NULL,
    "UserName" text,
    "NormalizedUserName" text,
    "PasswordHash" text,
    "SecurityStamp" text,
    "ConcurrencyStamp" text,
    "TwoFactorEnabled" boolean NOT NULL,
    "LockoutEnd" bigint,
    "LockoutEnabled" boolean NOT NULL,
    "AccessFailedCount" integer NOT NULL,
    CONSTRAINT "PK_account" PRIMARY KEY ("Id")
);

CREATE TABLE accounts.account_line (
    "Sequence" bigint NOT NULL,
    "Line" text NOT NULL,
    CONSTRAINT "PK_account_line" PRIMARY KEY ("Sequence")
);

CREATE TABLE accounts.accounts_state (
    "Id" integer NOT NULL,
    "Revision" bigint NOT NULL,
    "KeyCheck" text NOT NULL,
    CONSTRAINT "PK_accounts_state" PRIMARY KEY ("Id")
);

CREATE TABLE accounts.one_time_secret (
    "Hash" text NOT NULL,
    "Purpose" text NOT NULL,
    "AccountId" text NOT NULL,
    "State" text NOT NULL,
    "ExpiresAt" bigint NOT NULL,
    CONSTRAINT "PK_one_time_secret" PRIMARY KEY ("Hash")
);

CREATE TABLE accounts.protection_key (
    "Name" text NOT NULL,
    "Sealed" text NOT NULL,
    CONSTRAINT "PK_protection_key" PRIMARY KEY ("Name")
);

CREATE TABLE accounts.access_token (
    "Hash" text NOT NULL,
    "Id" text,
    "AccountId" text NOT NULL,
    "Operation" text NOT NULL,
    "Regions" text NOT NULL,
    "Label" text NOT NULL,
    "MadeAt" bigint NOT NULL,
    "ExpiresAt" bigint NOT NULL,
    "LastUsedAt" bigint NOT NULL,
    CONSTRAINT "PK_access_token" PRIMARY KEY ("Hash"),
    CONSTRAINT "FK_access_token_account_AccountId" FOREIGN KEY ("AccountId") REFERENCES accounts.account ("Id") ON DELETE CASCADE
);

CREATE TABLE accounts.account_passkey (
    "CredentialId" bytea NOT NULL,
    "UserId" text,
    "Data" jsonb NOT NULL,
    CONSTRAINT "PK_account_passkey" PRIMARY KEY ("CredentialId"),
    CONSTRAINT "FK_account_passkey_account_UserId" FOREIGN KEY ("UserId") REFERENCES accounts.account ("Id")
);

CREATE TABLE accounts.account_secret (
    "UserId" text NOT NULL,
    "LoginProvider" text NOT NULL,
    "Name" text NOT NULL,
    "Value" text,
    CONSTRAINT "PK_account_secret" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_account_secret_account_UserId" FOREIGN KEY ("UserId") REFERENCES accounts.account ("Id") ON DELETE CASCADE
);

CREATE TABLE accounts.appointment (
    "AccountId" text NOT NULL,
    "Operation" text NOT NULL,
    "Role" text NOT NULL,
    "Regions" text NOT NULL,
    "Actor" text NOT NULL,
    "GivenAt" bigint NOT NULL,
    CONSTRAINT "PK_appointment" PRIMARY KEY ("AccountId", "Operation"),
    CONSTRAINT "FK_appointment_account_AccountId" FOREIGN KEY ("AccountId") REFERENCES accounts.account ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_access_token_AccountId" ON accounts.access_token ("AccountId");

CREATE UNIQUE INDEX "IX_access_token_Id" ON accounts.access_token ("Id");

CREATE UNIQUE INDEX "IX_account_NormalizedUserName" ON accounts.account ("NormalizedUserName");

CREATE INDEX "IX_account_passkey_UserId" ON accounts.account_passkey ("UserId");

CREATE UNIQUE INDEX "IX_appointment_Operation_Actor" ON accounts.appointment ("Operation", "Actor");

INSERT INTO accounts.accounts_state VALUES (1, 0, '');

-- The journal of the accounts is append-only.
CREATE FUNCTION accounts.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'account_line is append-only';
END $$;

CREATE TRIGGER account_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON accounts.account_line
    FOR EACH STATEMENT EXECUTE FUNCTION accounts.refuse_change();
