-- Version 1 of the accounts. A released script is never changed: later versions add their own.

CREATE TABLE "account" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_account" PRIMARY KEY,
    "FullName" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "Closed" INTEGER NOT NULL,
    "LastTotpStep" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "account_line" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_account_line" PRIMARY KEY,
    "Line" TEXT NOT NULL
);

CREATE TABLE "accounts_state" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_accounts_state" PRIMARY KEY,
    "Revision" INTEGER NOT NULL,
    "KeyCheck" TEXT NOT NULL
);

CREATE TABLE "one_time_secret" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_one_time_secret" PRIMARY KEY,
    "Purpose" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ExpiresAt" INTEGER NOT NULL
);

CREATE TABLE "protection_key" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_protection_key" PRIMARY KEY,
    "Sealed" TEXT NOT NULL
);

CREATE TABLE "access_token" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_access_token" PRIMARY KEY,
    "Id" TEXT NULL,
    "AccountId" TEXT NOT NULL,
    "Operation" TEXT NOT NULL,
    "Regions" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "ExpiresAt" INTEGER NOT NULL,
    "LastUsedAt" INTEGER NOT NULL,
    CONSTRAINT "FK_access_token_account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "account_passkey" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_account_passkey" PRIMARY KEY,
    "UserId" TEXT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_account_passkey_account_UserId" FOREIGN KEY ("UserId") REFERENCES "account" ("Id")
);

CREATE TABLE "account_secret" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_account_secret" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_account_secret_account_UserId" FOREIGN KEY ("UserId") REFERENCES "account" ("Id") ON DELETE CASCADE
);

CREATE TABLE "appointment" (
    "AccountId" TEXT NOT NULL,
    "Operation" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Regions" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "GivenAt" INTEGER NOT NULL,
    CONSTRAINT "PK_appointment" PRIMARY KEY ("AccountId", "Operation"),
    CONSTRAINT "FK_appointment_account_AccountId" FOREIGN KEY ("AccountId") REFERENCES "account" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_access_token_AccountId" ON "access_token" ("AccountId");

CREATE UNIQUE INDEX "IX_access_token_Id" ON "access_token" ("Id");

CREATE UNIQUE INDEX "IX_account_NormalizedUserName" ON "account" ("NormalizedUserName");

CREATE INDEX "IX_account_passkey_UserId" ON "account_passkey" ("UserId");

CREATE UNIQUE INDEX "IX_appointment_Operation_Actor" ON "appointment" ("Operation", "Actor");

INSERT INTO "accounts_state" VALUES (1, 0, '');

-- The journal of the accounts is append-only.
CREATE TRIGGER account_line_no_update BEFORE UPDATE ON account_line
BEGIN
    SELECT raise(ABORT, 'account_line is append-only');
END;

CREATE TRIGGER account_line_no_delete BEFORE DELETE ON account_line
BEGIN
    SELECT raise(ABORT, 'account_line is append-only');
END;
