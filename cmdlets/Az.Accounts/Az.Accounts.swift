// Az.Accounts
