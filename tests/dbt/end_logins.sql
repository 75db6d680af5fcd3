-- Logins are the server's: they must go before their database does.
truncate app.bi_logins;
drop role bi_alder, bi_birch, bi_nobody;
