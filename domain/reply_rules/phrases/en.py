"""English phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        unsub* ; opt [me|us] out ; opting out ; optout ; opt - out ; (remove|delete|drop|scrub|
        erase|strike|cross) (me|us|my|our|this|the|all) [e mail|mail|email] [address|addresses|
        name|contact|company|data|details|info|information] [from|off|of|out] .. (list|lists|
        database|mailing|mailings|system|crm|records|campaign|sequence|distribution|contacts) ;
        (remove|delete) (me|us) [please|asap|now|immediately|thanks|from this|from your] ;
        (remove|delete|erase) (my|our) [personal] (data|email|mail|address|details|contact|name|
        info|information|record|records|e mail|contacts) ; (remove|delete) (this|the|that) [email|
        mail|e mail] (address|contact|inbox|mailbox|account) ; ^[please] remove$ ; ^remove
        [please|now|asap]$ ; please remove$ ; (take|get|keep|leave) (me|us|my|our|this) [name|
        email|address|company|mail] (off|out of|out off|of) .. (list|lists|database|mailing|
        mailings|system|crm|sequence|campaign|spreadsheet|rolodex|loop|emails|mails) ; (take|get)
        (me|us) off ; off (your|the|this) [mailing|email|contact|distribution|marketing|spam] list
        ; (dont|do not|never|not to|no need to|please not|cease|quit|stop|stops|avoid|refrain
        from|desist from|stopped|without) [please|ever|you|want you to] (email|e mail|emailing|
        mail|mailing|contact|contacting|write|writing|message|messaging|spam|spamming|bother|
        bothering|pester|pestering|harass|harassing|disturb|reach out|reaching out|follow up|
        following up|call|calling|approach|solicit|soliciting) (me|us|my|our|anyone|this|here|
        again|to me|to us|any|anymore|with me|with us) [again|anymore|any more|any further|ever] ;
        (dont|do not|never|please not|cease|quit|stop|stops|refrain from|desist from|stopped|
        avoid) (sending|send|with|e mailing|emailing|mailing|contacting|writing|messaging|
        spamming|these|this|your|the|all|any|flooding|filling|clogging|blasting) [me|us|this|
        these|those|any|more|further|all|the|your|my|our|of] [more|further|such|these|of|cold|
        sales|marketing|unsolicited] [email|mail] (mails|mail|emails|email|e mails|e mail|
        messages|spam|stuff|garbage|crap|junk|inbox|rubbish|nonsense|things|outreach|
        communication|communications|solicitations|offers|newsletters|follow ups|followups|
        reminders|mailings) ; (stop|quit|cease) (emailing|mailing|contacting|messaging|spamming|
        writing|pestering|harassing|bothering|it|this|that|these|now|already|please|e mailing) ;
        ^[please|pls|plz|just|ok] stop [please|now|thanks|thank you|already|it|this|immediately|
        ffs]$ ; ^stop [it|this|that] [please] ; please stop$ ; (please|just|now) stop (it|this|
        that|now|emailing|writing|mailing|contacting|spamming|the|these|all|any|your|and|or|
        already) ; ^stop$ ; stop stop ; pls stop ; just stop ; (make|making) it stop ; (no|not
        any|zero) (more|further|additional) (mails|emails|mail|email|messages|contact|
        communication|communications|outreach|follow ups|followups|e mails|correspondence|spam|of
        this|of these|newsletters|mailings) ; (not|dont|doesnt|do not|no longer|no) .. (want|wish|
        care|like|need|interested in|desire) .. (receive|get|hear|be contacted|be emailed|hearing|
        receiving|getting|be on|be bothered|to be|be part of) ... (mails|emails|messages|from you|
        from your|again|list|contacted|anymore|any more|mail|email|further|communications|spam|
        newsletters|campaign|outreach|this) ; (dont|do not|no longer|not) [want|wish|care] [to]
        (hear|receive|get) [anything|any|more|these|this|further] .. (from you|mails|emails|
        messages|newsletters) ; (never|not) .. (hear|hearing) from you [again|anymore] ; lose my
        (number|email|address|contact|mail|details|e mail) ; leave (me|us) (alone|in peace|be|out
        of) ; let (me|us) be$ ; (be|to be) left (alone|in peace) ; go away ; get lost ; piss off ;
        fuck off ; fuckoff ; bugger off ; buzz off ; sod off ; f off ; (would|id|we d) [really]
        (appreciate|prefer|like|love) [it] [if|to] .. (stop|stopped|not) [be] (contact|contacted|
        emailing|contacting|writing|emailed|receive|sending|hear|mailing|receiving|wrote|
        messaging|emails) ; (great|nice|lovely|grateful|good|best|better|kind) if .. (stopped|
        stop|didnt|removed|did not|remove|deleted|not) [contact|contacting|emailing|writing|email|
        me|us|sending|write] ; (block|blocked|blocking|blacklist|blacklisting|marking|reported|
        report|flagging|marked|mark|reporting|filtering) .. (you|sender|domain|spam|junk|your
        domain|address) ; (do not|dont|never) (contact|call|mail|email|disturb) [list|me|us|
        registry]$ ; do not contact ; dnc list ; (do not|dont|never) (contact|email|mail|write|
        message|reach out|follow up|ping|call) [to me|to us|me|us|back] (again|anymore|any more|
        any further|ever) ; (want|wanted|wish|like|asked|ask|asking|told|request|requesting|need)
        [you|to be|to|it|be|my|me|for] .. (removed|remove|taken off|off your|off this|
        unsubscribed|deleted|removal|erasure) ; (withdraw|revoke|withdrawing|revoking) .. consent
        ; (my|our|this) (last|final) (warning|request) ; (cease and desist|cease & desist) ;
        (exclude|suppress) (me|us|our|my) .. ; (take|remove|get) .. off (this|your|the) (thread|
        list|lists|sequence) ; (no|dont) (spam|spamming) [please|me] ; enough [already|is enough|
        of this|with] .. (emails|mails|messages|spam|outreach) ; (last|final) (email|mail|message)
        (from you|i want) ; (permanently|immediately) (remove|delete|stop) ; (removed|deleted)
        from (your|the|this|any|all) [mailing|email|contact] (list|lists|database|mailings|system|
        records|emails) ; (close|delete) (my|our) (account|file|profile|record) [with you|in your]
        ; forget (about me|me|we exist|i exist) ; (right to be forgotten|right to erasure) ; (do
        not|dont) (ever|you ever|you dare) .. (contact|email|write|mail|message) ; (spare|save)
        (me|us) .. (emails|mails|messages|follow ups|sequence) ; (stay|keep) (out of|away from) my
        (inbox|mailbox) ; out of my (inbox|mailbox|hair) ; (quit|stop) it ; (knock it off|give it
        a rest|cut it out|pack it in) ; no means no ; (not|dont|do not) .. (agree|agreed|consent|
        consented|sign up|signed up|opt in|opted in|subscribe|subscribed|asked|ask) .. (mails|
        emails|list|contacted|newsletter|remove|stop|this|marketing|it|to) ; (you|should|can|may|
        could|please) .. (strike|scratch|cross) (me|us) (off|from) ; (count|cut) (me|us) out of
        (this|your|these|the) ; (turn|switch) off .. (emails|mails|messages|sequence|follow ups) ;
        (hate|tired of|sick of|fed up with|annoyed by) .. (emails|mails|messages|spam|outreach|
        pitches|being contacted) ; (dont|do not|never|not|must not|may not|should not|shouldnt|
        rather you didnt|wish you wouldnt|would you not|prefer you not|didnt|no need to|wont|
        please no|not be|not to be|never be|never to be) .. (contact|contacted|contacting|email|
        emailed|e mail|mail|mailed|write|message|messaged|spam|spammed|follow up|followed up|
        approach|approached|solicit|solicited|bother|bothered|pester|disturb) [to|with|back|me|us]
        [me|us|again|anymore|any more|any further|ever|further|by you|here] [again|anymore|any
        more|any further|ever]$ ; (dont|do not|never) [please|ever] send [me|us] [any|any more|
        more|anything|these|this|this kind|further|your|anything else|another|such|that|stuff]
        [more|of|else|of this|of these|again|further|like this] [mails|mail|emails|email|messages|
        spam|stuff|offers|this|these|newsletters|again|anymore] ; (no more|no further)$ ; ^no more
        [of this|of these|please|thanks|mails|emails] ; (dont|do not|no longer|not) want [any of|
        any|any more|more|to get|to receive|to see] (these|this|your|those|such|more) [kind of|
        sort of|kinds of|more] (emails|mails|email|mail|messages|newsletter|newsletters|spam|
        stuff|communications|offers) ; (request|requesting|requested|demand|demanding|insist|ask|
        asked|asking|expect|wish|want|require|appreciate|kindly|please|like) [that|to|for|my|me|
        you] ... (be removed|be deleted|be erased|removed from|taken off|to be removed|
        unsubscribed|deleted from|removal|been removed|been deleted|get removed|having my|be taken
        off|be purged) ; (confirm|confirmation) .. (deleted|removed|removal|deletion|erased|
        erasure|unsubscribed) ; (erase|purge|delete|wipe|destroy|expunge|remove|scrub) [it|all|
        any|every|of|everything|my|our|me|us] [all|of|the|my|our|personal] (personal data|data|
        details|information|info|contact|contacts|records|traces|trace|you have|you hold|entry|
        entries|record) ; (purge|lose|delete|erase|bin|scrap) (it|this|that|me|us|my address|this
        address|my email|my details|my contact)$ ; (purge|scrub|delist|expunge) ; strike (my|our)
        name ; strike (me|us) ; (no|dont have|do not have|without|never gave|never had|not have)
        [my|our|any|you] (permission|consent|authorisation|authorization|right) [to|for] ;
        (address|inbox|mailbox|email|account) is [for|only|strictly|meant] ... (not|dont|do not|
        never) ... (sales|marketing|pitches|solicitation|solicitations|advertising|commercial|
        promotions|cold|outreach|it) ; (not|dont|do not) use (it|this|that|this address|this
        email|my address|the address|this inbox) for ; (reporting|report) you ; (complain|
        complaint|complaining) (to|with) (the|your|a|our) ; (ico|data protection authority|
        ombudsman|bbb|ftc|trading standards|attorney general) ; (lawyer|lawyers|attorney|
        solicitor|legal action|legal steps|legal department|take this further|lawsuit|sue you|to
        court) ; (can spam|canspam) ; (this|that|it) (is|s|amounts to) [just|pure|getting|nothing
        but|plain|now|becoming|outright] (harassment|harassing|spam|abuse) ; respect my (wish|
        wishes|request|decision|privacy|inbox|time and) ; ^cease ; (cease|halt|discontinue|
        terminate|end) (all|any|contact|communication|communications|this|these|your|further|the)
        [further|contact|communication|communications|emails|mails|outreach|messages|sequence] ;
        (stop|end|cancel|kill|terminate|switch off|turn off) [sending|with] [me|us] (this|the|
        these|your|those|all|any|this whole) [email|automated|whole|mail|drip|of|kind of]
        (sequence|campaign|emails|mails|mail|newsletter|cadence|drip|messages|follow ups|
        followups|subscription|spam|thread|mailings|outreach|bombardment|this) ; (already|
        previously|before|twice|times|have|repeatedly|ve) [already|once|before|explicitly] (asked|
        requested|told|said|written|unsubscribed|begged) [you|to|for|twice|before|be|several
        times|not] ... (removed|removal|unsubscribe|unsubscribed|stop|taken off|off|remove|
        deleted|opt out|contact) ; (unsubscribed|opted out) [from|already|twice|before|weeks|
        months|last|ages] ; (get|take|keep) your [sales|spam|marketing] (emails|mails|pitch|hands|
        spam|messages) (out|off|away) ; (dont|do not) (darken|knock|come knocking|ever|you ever) ;
        (never|not) (want|wish|care) to (hear|see|read|receive) ... (again|from|another|more) ; no
        (cold|marketing|sales|unsolicited|promotional|commercial) (emails|mails|email|mail|
        messages|outreach|pitches|calls|solicitation|communication) ; (dont|do not|never) accept
        (cold|unsolicited|sales) ; (spare|save) (me|us) [from] [your|the|any|all|these|this|
        further] (emails|mails|spam|messages|pitches|pitch|follow ups|sales|next|rest) ; (count|
        leave) (me|us) out of [it|this|that|your|these|future|any|all] [future|email|mail]
        [mailing|list|mails|emails|campaigns]
    """,
    Signal.OPT_OUT_DOUBT: """
        gdpr ; ccpa ; can spam ; data protection [officer|authority] ; data subject ; dsar ;
        (privacy|information) commissioner ; legal (action|team|department|steps|consequences) ;
        (my|our) (lawyer|lawyers|attorney|solicitor) ; (sue|suing|lawsuit) ; harassment ;
        harassing ; (where|how|who|from whom) .. (get|got|find|found|obtain|obtained|gave|have|
        has|give|acquire|acquired|come by|source|bought|buy) .. (my|our) [work|private|personal|
        business|direct|email|contact|mobile] (email|address|mail|contact|details|data|info|
        information|e mail|name|number|contacts) ; (where|how) did you (get|find) (me|us) ; source
        of (my|our) (data|email|details|address) ; (who|what) gave you [my|the|our] ..
        (permission|address|email|right|details|contact|name) ; (this|its|it|that|these|pure|is|
        looks like|just|more|considered) [is|are|a|all|just|your] (spam|spamming|spammy|
        unsolicited|junk) ; ^[more] spam [mail]$ ; spammer ; spammers ; unsolicited ; (reported|
        report) [this|you|it] ; illegal ; (third|fourth|fifth|3rd|4th|5th|5|6|7|8|four|five|six|
        seven|ten|10|nth|umpteenth|so many|too many) (email|mail|time|message|emails|mails|
        messages|times|follow up|reminder) ; (stop|quit|cease) ; (remove|removed|removal) ;
        (enough|enough already|enough is enough) ; (leave it|drop it|give up|let it go) ; how many
        times ; (already|previously|repeatedly) (told|asked|said|replied|answered|unsubscribed|
        declined) ; (never|didnt|did not|dont remember) (signed up|subscribed|sign up|subscribe|
        opted in|opt in|asked for|requested|ask for|gave|gave you|give you|signing|subscribing|
        given|consented|consent) ; without .. (consent|permission) ; (how dare|shame on) you ;
        bullshit ; (delete|erase) .. (data|information|details) ; (spam|spamming) (me|us|filter|
        folder|my) ; spamming ; (waste|wasting) (of|my|our|your) [time] ; (annoying|intrusive|
        pushy|unwanted|unwelcome|invasive|creepy) ; (no need to|dont bother|do not bother|dont
        need to|need not|neednt) (follow up|following up|reply|respond|write|contact|chase|
        chasing|email) ; (still|again) no$ ; (fifth|fourth|third|sixth|tenth) ; how many (more|
        times|emails|mails) ; thought (that|i|it) was clear ; before you (send|write|mail|email)
        anything (else|more)
    """,
    Signal.DECLINE: """
        (not|isnt|arent|no longer|never|wasnt|aint|neither|werent|hardly|zero|nt|wont be) [really|
        particularly|currently|at all|that|very|so|been|going to be|super|be|overly|too|something
        we re|something i m|remotely|actually|personally|something we are] (interested|
        interesting|keen|looking|intrested|relevant|needed|required|applicable|convinced|sold|
        suitable|compelling|my thing|our thing|our cup|my cup|of interest|buying|in the market|
        something|going to|pursuing|moving forward|proceeding|a priority|a fit|a good fit|a match|
        the right fit|right for us|for us|for me|worth|necessary|exploring|considering|up for|in
        need|taking) ; uninterested ; disinterested ; (no|without|zero|lack of|lost|lack) [real|
        further|particular|current] (interest|need|use|desire|demand|appetite|requirement|
        requirements) [in|for|here|on] ; no (interest|need|requirement|desire|appetite) ; no
        (thanks|thank you|thankyou|thx|ty|tks|thnx|tnx|tx|cheers|sorry|way|chance|not for|not
        interested|we|i|its|but|dont) ; ^no$ ; ^nope ; ^no , ; ^nah ; ^hard (no|pass) ; ^pass$ ;
        (ill|well|have to|i have to|going to|gonna|will|i|we|must|we have to|to|id|we d|a|it s a)
        [politely|respectfully|hard] (pass|decline|skip|opt out of this|say no) [on|this|for|
        thanks|it|$] ; ^no [no]$ ; ^pass [on|for|thanks|thank you] ; ^negative$ ; ^never$ ; ^not
        (for us|for me|for you|today|this|relevant|needed|necessary|required|really|keen|buying|
        interested) ; (its|it is|thats|a|is) (a|hard|firm|polite) [hard|polite|firm|clear] no ;
        ^thumbsdown ; thumbsdown ; (dont|doesnt|do not|does not|wont|will not|cant|cannot|can not|
        wouldnt|didnt|never) [really|currently|actually|think we|think i|believe we|see|have|think
        this|feel|see a|see any|have any|have a|have the|even|think it|think|see ourselves|see
        how|see this|see us] (need|require|use|want|buy|see|fit|outsource|benefit|apply|care|work
        with|do this|do that|be a fit|needing|using|benefiting|value|pursue|proceed|move|go|
        engage|purchase|entertain|make sense|for us|demand|help us) ; (dont|do not|doesnt) (do|
        use|buy|work with|take|accept|engage|entertain|deal with|outsource|respond to) .. (cold|
        outbound|vendors|vendor|agencies|agency|calls|sales|solicitations|suppliers|external|
        marketing|pitches|outside) ; (no|not any) (budget|money|funds|plans|intention|capacity|
        bandwidth) ; (budget|budgets) .. (cut|frozen|spent|gone|allocated|tight) ; (out of|beyond|
        over|no|outside) .. budget ; (not|isnt|dont have|no|didnt) .. budget ; cant afford ;
        (cannot|can not) afford ; too (expensive|pricey|costly|small|big|steep) ; (already|
        currently|presently|happily) [have|we|use|using|working|been|got|covered|with] ...
        (solution|tool|vendor|provider|partner|supplier|agency|system|contract|platform|in place|
        covered|inhouse|in house|internally|team|software|someone|one|handled|happy|set|sorted|
        this|that|it) ; we (already|currently|happily) (use|have|work|work with|partner|got|do|
        run|handle) ; already (covered|sorted|set|taken care|have|use|using|in place|happy|working
        with|handled|under contract|signed|got|a customer of|committed|went with) ; (weve|we have|
        were|we are|im|i am|i ve) [already|all|very|quite|perfectly|pretty|currently|more than]
        (covered|sorted|all set|set|happy with|satisfied|fine|good|content|locked in|well served|
        well covered|taken care|comfortable with|okay|ok|good here|committed to|under contract) ;
        (were|we are|im|i am|its|thats|all) (all) (set|good|fine|sorted|covered) ; ^all (set|good|
        fine|sorted) ; all set [here|thanks|for now|thank you|on our] ; ^we re good ; ^good here ;
        ^im good ; (happy|satisfied|content|pleased) with (our|what|the|my|who|current|how|
        existing|whom) ; (we|i) (are|am) (good|fine) ; we good thanks ; im (good|fine|ok) thanks ;
        (went|gone|going|decided|chosen|chose|picked|signed|opted|committed) (with|for|to go|on|
        by) .. (another|someone|competitor|different|other|else|against|not to|alternative|in
        another) ; (decided|chosen|choosing|elected|prefer|opted|choose|inclined) (not to|against|
        to stay|to stick|otherwise|to keep|to pass|to hold off on this for good) ; (in house|
        inhouse|internally) .. (team|handle|do|already|built|handled|solution|tool|managed) ; (do|
        handle|handled|built|build|done|manage|managed|developed|run|doing|take care of|keep) ..
        (in house|inhouse|internally|ourselves|own) ; (stick|sticking|stay|staying|locked|lock)
        (with|into|in with|to) (our|what|the|a|current) ; (under|in|have a|signed a|tied) [to|
        into|a] [long term|multi year|exclusive|long|3 year|two year|three year|existing|current]
        contract ; (dont|do not|wont|doesnt|no) .. (fit|need|resonate|interest|help|appeal|apply)
        [to|for|with] [us|me|our] ; (not|isnt|doesnt|never|no) .. (a fit|good fit|right fit|for
        us|for me|fit for|what we|relevant to|relevant for|something we|interest to|match for|of
        interest|cup of tea|what i|in our|align|our model|our space|use to us|use for us|any use|
        priority|value to us) ; (waste of|wasting|save) (my|our|your|time|yourself|us both) [time|
        the] ; (stop|quit) trying to sell ; thanks but no [thanks] ; thank you but no ; (thanks|
        thank you) but (we|i|im|were|not|its|no|dont|it|this|our|my) (not|dont|are good|already|
        have|do not|cant|are all set|will pass|pass|are not|wont|ll pass|am not|am good|no|all
        set|isnt|are fine|are happy|good|doesnt) ; (decline|declining|declined) [your|this|the|
        for|to] ; (we|i) (decline|pass) ; (hire|hiring|purchase|buy|change|switch|switching|
        replace|changing) .. (not|no plans|freeze|frozen) ; no (plans|intention|intentions|reason)
        (to|of|for) [change|switch|buy|look|replace] ; (not|arent|no plans|no reason|reluctant|
        dont want|dont plan|no intention|unwilling) .. (switch|switching|change|changing|replace|
        replacing) [vendors|providers|suppliers|vendor|provider|supplier|anything|tools] ; (best
        of luck|good luck|all the best) (with|elsewhere|in your|though|finding|but) ; (doesnt|does
        not|dont|do not|didnt|cant|wont) (interest|excite|concern|help|suit|convince|make sense|
        add up|sound|work|see the|see a|see any|see much|see value|resonate|apply|appeal) ;
        (closed|closing|shut|shutting|winding|wound|ceased|dissolved|bankrupt|insolvent|sold|
        selling) [down|up|the] [our|the|my|trading] (business|company|doors|shop|operations|store)
        ; (out of business|no longer trading|in liquidation|ceased trading|retired|closing down|
        shut down|no longer in business) ; (lol|haha|hahaha) no ; over my dead body ; when (hell|
        pigs) ; not in a million ; never in ; (absolutely|definitely|certainly|hell|obviously|
        really|just|still|of course|again|simply|def|answer is|its|a) (not|no)$ ; answer is no ;
        (no|zero) (relevance|value|benefit) ; not (happening|gonna happen|going to happen) ;
        rather not ; id rather (not|eat|chew|die|watch) ; (were|we are|im|i am|am|are|is) [just|
        only|simply] [a|an|too] .. (one person|one man|solo|student|freelancer|charity|sole
        trader|hobby) ; (not|isnt|arent|wrong) .. (target|icp|audience|customer profile|market|
        ideal customer) ; (would|might|could|d) be interested if (i|we|it|you|they) (had|were|
        worked|was|did|owned|lived|paid|cared) ; if (we|i) [ever|do|should] (need|want|change|
        look|decide) ... (know where|find you|be in touch|let you know|reach out|get in touch|
        contact you|call you|shout) ; still no$ ; ^still no ; not (from|for) (me|us|you) [no] ;
        (isnt|is not|not) (for|going to be for) (me|us|my|our) ; (we|i) dont (have|own|run|
        operate|employ|sell|ship|manufacture) ; dont (need|want) (a|an|any|it|this|that|your|
        anything|one|new|another|help|more) ; (current|existing|present|old|our) (setup|system|
        solution|tool|tools|vendor|provider|process|way|software|supplier|approach|arrangement)
        [already|still] (works|does|is|suits|serves|covers|works just) [just|us|perfectly|
        everything|the job|good|all] (fine|well|ok|okay|good|enough|us|job|perfectly|great|
        everything) ; what we have (works|is|does|suits) ; (do|does|manage|run|track) (this|that|
        it) (with|in|on|by|using) (excel|spreadsheets|spreadsheet|hand|paper|ourselves|pen) ; (so|
        then|answer|its|was|that s) [from above|a|is|was|still] no$ ; ^so no ; (only|exclusively)
        (work|deal|buy|do business) (with|from) ; (approved|preferred) (list|vendor list|
        suppliers|vendors) ; (didnt|doesnt|does not|did not|fails to|wouldnt) [really|quite]
        (meet|fit|match|suit|align|convince|work for|fit with|solve|tick|add) [our|us|the|with|
        any] [needs|requirements|criteria|us|bill|strategy|boxes] ; (chose|chosen|picked|taking|
        took|gone|going|went) [a|down a|another|with another|with a|in another|in a] (different|
        another) (path|route|direction|way|vendor|supplier|solution|option) ; (fully|well)
        (booked|stocked|covered|served|supplied|equipped|staffed|provided) [with|for|by|on] ;
        (too|rather) (small|tiny|big|niche|old|early) [for|to] [this|that|it|such|us|you|need|
        something] ; (management|board|boss|team|directors|partners|leadership|ceo|we) [has|have|
        does|do] [decided|voted|said|doesnt|dont] [against|no|not|want|to] (against|no|not to|want
        to (proceed|continue|pursue|go)|declined|passed) ; (wont|will not|not going to|cant|
        cannot|not able to|not) [be|be able to] (moving forward|proceeding|continuing|pursuing|
        taking this|take this|move forward|pursue|proceed|continue|go ahead|going ahead|taking you
        up|take you up|participate) ; (nothing|not anything) [here|in this|in it|in there|this]
        [for|of] [us|me|interest|there] ; (dont|do not|cant|cannot|fail to|struggle to|hardly) see
        (the|any|a|how|what|why|much|where) ; (do i look|do we look) like ; not (compelling|
        persuaded|worth|something|what|our|my|in our|a topic|on our|of use|useful|helpful|
        necessary|required|convinced|sold|about to|looking|buying|hiring) ; (no|without) [real|
        business|use] (case|cases|benefit|point|use|value) ; (love|like) to say yes but ; (ill|
        well|we|i) [will|ll|have to|must] (stick|stay|remain|keep) (with|to|what|our|doing) ; keep
        (doing|using|it that way|our) ; (please|kindly|consider this|take this as|take it as) [as]
        a no ; not our (thing|style|cup|market|business|area|focus|priority) ; (disappoint) [you]
        ; (against|opposed to) (it|this|outsourcing|ai|buying)
    """,
    Signal.DECLINE_WEAK: """
        we (use|work with|have|partner with|run on|rely on|are using|re using|are on|re on|are
        with|re with|built) ; (too|rather|pretty|very) (small|expensive|big|busy) ; ^not (really|
        exactly)$ ; (i|we) doubt ; (dont|do not) think so ; unlikely ; skeptical ; sceptical ;
        unfortunately ; afraid (not|we|i) ; sadly ; regret ; thumbsdown ; eyeroll ; already ; not
        convinced ; (hiring|spending|budget|procurement|vendor) freeze ; ^meh ; no budget ; ^sorry
    """,
    Signal.LATER: """
        (not|isnt|arent|dont|cant|wont|no) [really|quite|the|a|have|have the|anything|something|
        something we|looking|able] [right|best|good|great|ideal] (right now|just now|at the
        minute|this time|the right time|right time|good time|the best time|best time|good moment|
        the moment|this quarter|this year|this month|this week|today|yet|ready yet|great time|the
        time|ideal time|right moment|until) ; ^not (now|yet|right now|just now|today|this (year|
        quarter|month)|at (this|the) (time|moment|point)) ; not now ; (bad|terrible|wrong|poor|
        tough|hectic|awful|worst|horrible|crazy) (time|timing|moment|period) ; timing (isnt|is
        not|is|s) [not|a bit|just] (right|great|off|bad|ideal|good|wrong|tricky|poor) ; (reach|
        reachout|reach out|get back|come back|check|check back|circle|circle back|touch base|ping|
        contact|write|try|email|mail|call|follow up|get in touch|revisit|reconnect|talk|speak|ask|
        message|remind|followup|connect|try me|check in|chat|drop|shout|pick this up|pick it up|
        pick up|return|loop back|resurface|bump) [me|us|back|to|again|out|with|in|base|up|to me|to
        us|this|it|a line|a note|it up|this up|on this|then|with me|with us|me again|us again|me
        back|again with me|back with me|back to me|back with us|back to us|back in|an email|your|
        this conversation|the conversation|this thread|me a line] (later|next|in a|in (january|
        february|march|april|may|june|july|august|september|october|november|december|q1|q2|q3|q4|
        jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter|the
        (new|spring|summer|autumn|fall|second|third|fourth|first|next|future|coming)|2025|2026|
        2027|2028|early|mid|late|a|an|about|around|few|two|three|four|five|six|nine|twelve|2|3|4|
        5|6|8|9|10|12|couple|some|another|h1|h2|fy)|after|towards|toward|around|closer|once|at the
        (end|beginning|start)|(at|by) the end|end of|beginning of|start of|when (we|i|things|our|
        the|my|that|it|they|budget|budgets)|early|mid|late|sometime|then|down the|nearer|some
        other|another time|some time|post|q1|q2|q3|q4|from|this (summer|autumn|fall|spring|
        winter)|as soon) ; (maybe|perhaps|possibly|probably|potentially|likely|but|interested|
        open|revisit|look|looking|again|consider|considering|ready|budget|budgeting|discuss|happy
        to|reconsider|evaluate|evaluating|project|planned|planning|plan|start|starting|begin|
        restart|review|reviewing|explore|renewal|renew|reassess|relevant|talk|chat) [at|this|it|
        again|for|to|on|into|this again|about it|something|things|about this|this topic|it again|
        vendors|tools|our|the] [later|in|next|until|after|for|early|mid|end of|late|around|
        sometime] [the|a|in] [late|early|mid|first|second|third|fourth|coming|new|few|next|half
        of|end of] (next year|next quarter|next month|later|q1|q2|q3|q4|january|february|march|
        april|may|june|july|august|september|october|november|december|year|quarter|months|spring|
        summer|autumn|fall|next season|next budget|fiscal|h1|h2|2027|2028|next fiscal) ; (next
        year|next quarter|next fiscal|new year) [maybe|perhaps|please|would|might|is|works|when|
        we|i|then] ; ^[maybe|perhaps|possibly|ask me|try|try again|again|ping me] (later|next
        (year|quarter|month|time|spring|summer)|another time|some other time|in (spring|summer|
        autumn|fall|winter)|after) ; (until|till|before|not before|after) [at least|the|we|our|i|
        end of|mid|early|late] ... (q1|q2|q3|q4|quarter|year|january|february|march|april|may|
        june|july|august|september|october|november|december|budget|budgets|funding|migration|
        launch|merger|acquisition|season|move|audit|release|holidays|hire|hired|round|reorg|
        project|raised|closed|summer|spring|christmas|easter|contract|rollout) ; (contract|
        agreement|subscription|licence|license|renewal|lease) .. (until|till|through|ends|expires|
        runs|renews|is up|up for|ending|expiring|up in|due) ; (locked|tied|committed|under
        contract|signed|contracted) .. (until|till|through|for another|for the next) ; (renew|
        renewal|reviewing|review|evaluate|revisit|renews|expires|tender) [it|this|our|that|is|
        comes|comes up|up|date|again|contracts] (in|next|at|by|on|around|every) ; put (this|it|
        that|us|me) on (hold|ice|the back) ; on (hold|ice|the back burner|pause) ; (park|parking|
        pause|pausing|table|tabling|shelve|shelved|shelving|postpone|postponed|postponing|defer|
        deferred|hold off|holding off|delay|delayed|hold) [this|it|that|on|for|until|the|any|
        these|everything|off] ; back burner ; (budget|budgets|funds) .. (next|until|q1|q2|q3|q4|
        reset|opens|approved|renewed|refresh|released|new) ; (too|very|super|crazy|really|
        extremely|swamped|snowed|so|insanely|flat out|slammed|heads down|buried|completely|
        totally|quite) (busy|much going on|much on|under|swamped|much on my plate|much on our
        plate|underwater) ; swamped ; snowed under ; flat out ; heads down ; (in the middle|
        middle) of (a|an|our|the|moving) ; (short|limited) on (time|bandwidth|capacity) ; no
        (bandwidth|capacity|time) ; (keep|hold) (this|you|your|it) [email|info|details|contact|
        message|mail] [in mind|on file|for later|for future] ; keep (you|this|it) in mind ; (on|
        in) file ; (will|ill|well|i ll|we ll|shall|would|ill be|well be) (reach out|get back to
        you|get in touch|contact you|let you know|come back to you|be in touch|keep you|circle
        back|revert|follow up with you) [to you|when|if|once|should|in|later|after|as soon|next] ;
        (a few|few|two|three|four|five|six|nine|twelve|2|3|4|5|6|8|9|12|couple of|some|several|18|
        eighteen) (months|weeks|quarters|years) [time|from now|or so|down|out|away|later|before|
        until|instead|yet|again|maybe] ; (months|weeks|years) (down the|from now|away|out) ;
        (premature|too early|too soon|early days|early stage|bit early|little early) ; (not|isnt|
        arent) .. (priority|ready|there yet) [right now|now|this year|at the moment|yet|this
        quarter|until] ; down the (road|line|track) ; (first|need to first|have to first|must
        first) (finish|need|have|close|hire|sort|complete) ; once (we|i|our|the|that|things|this|
        it) ; when (things|the dust|budget|budgets) (calm|settle|settles|calms|slow|slows|quiet|
        quieten) ; (currently|presently) (in the|going through|undergoing|busy|restructuring|
        migrating|moving|reorganizing|reorganising|mid) ; (raising|closing) (our|a) [next|seed|
        series] round ; another time ; some other time ; (snooze|park|hibernate) (this|it|me) ;
        rain check ; raincheck ; maternity ; parental leave ; ask [me] again ; try [me] again ;
        not (ready|there) yet ; (hold|wait) (that|this) thought ; (wait|waiting) (until|till|for|
        on) ; (remind|ping|nudge|bump) me ; ^[not|no] [sorry] not (this|for the next|in the next)
        (month|week|quarter|year|months) ; (this|next) (month|quarter|year) (isnt|is not|doesnt|
        wont|no) ; (just|only just|recently) (started|joined|arrived|took over|begun) [in|at|this|
        the|a|here|my] [new] [job|role|position|company|here|this] ; (give|need) (me|us) [some|a
        bit of|a little|a few] [more] (time|weeks|months) [to|until|before] ; (when|once|if|as
        soon as) (you|there|it|its|the|your) [have|is|s|support|supports|offer|product|add|
        release|becomes|runs] ... (version|support|supports|available|linux|android|ready|feature|
        integration|launched|released|mature|german|english) ; come back (when|once|after|in|next|
        later) ; (nothing|not) this (year|quarter|month|season) ; (understaffed|short staffed|
        short handed|shorthanded) ; (is|are|s) (frozen|on ice|on hold|paused|postponed) ; (once|
        after|when) (thats|that is|it is|its|they are|this is|we are|weve|we have|everything is)
        (lifted|over|done|settled|finished|live|resolved|through|back|moved|closed|complete|
        completed|hired|signed) ; (renewal|renew|up for|expires|expiry|runs out|lapses) ...
        (spring|summer|autumn|fall|winter|next|year|january|february|march|april|may|june|july|
        august|september|october|november|december|month|months|2027|2028) ; (keep|put) (me|us|
        your|this|it) [mail|email|posted|on] [in|posted|on file] [my|the] [folder|list|calendar]
        [for|until] (january|february|march|april|may|june|july|august|september|october|november|
        december|next|spring|autumn|later|summer|posted) ; keep (me|us) (posted|in the loop|
        updated|in mind) ; (might|may|could|will|would) [well|then|possibly] (need|want|look|be
        interested|revisit|consider|reconsider|change|be ready|be open|have budget) [at|this|it|
        into|in|again] ... (next|later|in the|then|q1|q2|q3|q4|spring|summer|autumn|fall|year|
        january|february|march|april|june|july|august|september|october|november|december) ; (in|
        within|over) (the next|a) (few|couple of|coming) (months|weeks|quarters) ; (revisit|
        reassess|reevaluate|re evaluate|review) [this|it|the topic|things|our] (in|next|after|
        later|at|then|again|around) ; (planning|budgeting|budget) (cycle|season|round|starts|
        begins|opens|process) ; (not|nothing) (until|before|till) ; (busy|peak|high) season ;
        month end ; year end ; after (the|our) (summer|holidays|holiday|break|season|merger|audit|
        move|launch|event|fair|trade show|election|elections|renovation|inventory|busy) ; (wait|
        waiting) (for|until|till|on) (the|our|new|next|budget|approval|funding|board|q1|q2|q3|q4|
        results|after)
    """,
    Signal.LATER_WEAK: """
        (at|for) (the|this) (moment|time|point|stage|minute|present) ; right now ; for now ;
        currently ; presently ; (this|current) (year|quarter|month) ; just now ; today ; (maybe|
        perhaps) later ; later ; in the future ; future ; at present ; yet ; these days
    """,
    Signal.WRONG: """
        (not|isnt|arent|im not|wrong|no longer) [really|be|actually|quite|necessarily|personally|
        probably|sure im|sure i am|involved|the one|me|my] [the|a|your|my|one of the] [right|
        correct|best|appropriate|proper|relevant|good] (person|contact|one|guy|address|department|
        individual|team|recipient|people|place|company|inbox|girl|woman|man|colleague|responsible|
        decision maker|buyer|mailbox|point of contact|poc|area|remit|desk|role) ; wrong (person|
        guy|contact|address|company|department|email|e mail|number|one|team|inbox|mail|recipient|
        human|woman|place|individual|office|anna|tom|john) ; (have|got|reached|mailed|emailed|
        contacted|contacting|writing to|written to|writing|emailing) [to] (the|a|a completely|
        completely the|totally the) wrong ; (dont|do not|doesnt|not|no longer|never|cant|wont|
        didnt|havent|nothing to do|stopped) (handle|deal with|work on|work in|work at|work for|
        make|manage|responsible|in charge|involved|decide|the decision|do that|do this|look after|
        oversee|with that|with this|work here|work there|working at|working for|working in|with
        the company|employed|with|at|part of|run|buy|do marketing|do sales|purchase|own|have
        anything to do|have any say|have any influence|be the person|my area|my department|my
        decision|my job|my responsibility|my role|my call|my field|my remit|in my|involved in|have
        authority|be responsible|doing that|handling|dealing|responsible for|in that role|in this
        role|on that team) [such|this|these|that|here|for|anymore|any more|purchasing|it|with|
        decisions|procurement|the|at|those|in|anything|marketing|kind|of|there] ; (not|isnt|
        nothing) .. (my area|my department|my responsibility|my role|my decision|my job|my field|
        my remit|within my|under my|in my (area|remit|responsibility|hands)|part of my|my call|my
        expertise|up to me) ; outside (my|of my) (area|remit|role|responsibility|scope|department|
        wheelhouse) ; (left|leaving|departed|quit|resigned from|retired from|moved on from) (the|
        this|that|my|our|last|in|acme|company|a|two|three|six) [company|firm|role|business|
        organisation|organization|year|position|team|years|months] ; (i|she|he|they) [have|has|ve]
        (left|retired|moved on|resigned|quit) ; (no longer|not|dont|doesnt|stopped) [work|working|
        works|employed|with|at|here|an employee|part of] [here|there|at|with|for|in] [the|this]
        (company|here|there|acme|employed|firm|organisation|organization|business|anymore|any
        more|role|employee|team) ; no longer [work|working|works|with|at|an|employed|in|part|here|
        there|responsible|handle|involved] ; (last day|former employee|ex employee|moved to a
        different|moved to another|moved to a new|changed jobs|changed roles|changed role|new job|
        different role|switched roles|switched teams|changed company|changed companies|different
        department|other department|another department) ; (im|i am|am) [just|only|but] [a|an|the]
        [humble|simple|mere] (intern|developer|engineer|student|assistant|receptionist|trainee|
        apprentice|janitor|accountant|nurse|teacher|designer|technician|driver|cook|chef|musician|
        retired|private person|private individual|contractor) ; (retired|i retired|im retired) ;
        (mistaken|confused|confusing|mixed|mixing) .. (identity|person|someone|somebody|another|
        else|up) ; (someone|somebody) else ; (never|not) (worked|heard of|been|work) (there|at|
        for|with|in|here|this company|that company) ; who is (this|that)$ ; (dont|do not) know
        (who|anyone|why you|anybody|what company) ; same name ; namesake ; (no one|nobody|no
        person) (by|with|of|called|named) [that|this|the] [name] ; (there is|theres) no .. (here|
        at this|of that name) ; wrong side ; not (my|our) (circus|monkeys|department|area|remit) ;
        (passed away|deceased|died) ; (changed|switched|moved) [to|out of|from] [jobs|roles|
        departments|teams|companies|positions|a new|another|finance|sales|marketing|hr] (jobs|
        roles|departments|teams|companies|positions|finance|hr|employer|department|role|job) ;
        isnt with us ; (not|no longer) with (us|the company|them) [any longer|anymore|any more] ;
        (meant|mean|thinking of|looking for|want) [to reach|to write] (another|a different|
        someone|somebody|the other) [company|firm|person|else] ; (im|i am|were|we are|this is)
        [just|only|simply|merely] (a|an|the|at|on) (tenant|intern|receptionist|reception|reception
        desk|front desk|temp|assistant|trainee|kindergarten|nursery|private person|private
        address|personal address|school|church|student|apprentice|volunteer|pensioner|junior|
        cleaner|warehouse worker|technician|patient|customer) ; (the|my|our) (landlord|parent
        company|headquarters|head office|group|hq|board|owner) [decides|handles|makes|does|deals|
        takes] .. (decides|handles|makes|that|this|decision|decisions) ; (cant|cannot|dont|not
        able to|no authority to|not authorised to|not authorized to|not in a position to|have no
        say|no power) [make|get to|really] (decide|decision|decisions|such decisions|those
        decisions|say|authorise|authorize|sign off) ; (another|different|other) (department|team|
        office|division|subsidiary|branch) ; (sold|handed over|gave up) (the|my) (company|
        business|firm|shop) ; (company|business|firm) (is no longer|isnt) (mine|ours) ; (not|isnt)
        me you (need|want|should|have) ; (not|isnt) the (one|person|guy|woman) (you|who|for|to) ;
        (never|havent) (worked|heard) .. (there|company|of) ; (not|isnt|nothing) [in|within|of] my
        (area|department|remit|field|responsibility|role|scope|team|job|call|lane|hands|business|
        division) ; above my pay grade ; outside my (remit|scope|area|role) ; (i|she|he) [only|
        just] (do|does|handle|handles|work in|works in|deal with|deals with) [the|with] (invoices|
        accounting|payroll|support|reception|logistics|it|legal|hr|warehouse|finance) ; wrong tree
        ; dialled the wrong
    """,
    Signal.REFER: """
        (ask|asking) (my|our|the) (colleague|boss|manager|cto|ceo|cfo|coo|cmo|director|head|
        partner|assistant|team|it|marketing|procurement|hr|sales|purchasing|wife|husband|co
        founder|cofounder|founder) ; (contact|reach|reach out to|speak to|speak with|talk to|talk
        with|email|write to|get in touch with|connect with|ping|try|mail|direct this to|address
        this to|send this to|send it to|best person|right person|check with|liaise with|refer you
        to|message|forward this to|forward it to|touch base with|contacting|reaching out to|
        writing to|go through|better off with|handled by|belongs to|goes to|run by|decided by|led
        by) [please|my|our|the|with|is|to] [new|dear] (colleague|colleagues|boss|manager|cto|ceo|
        cfo|coo|cmo|director|head of|partner|assistant|co founder|cofounder|counterpart|successor|
        replacement|team lead|business partner|supervisor|procurement team|purchasing team|
        purchasing department|marketing team|it team|it department|hr team|hr department|marketing
        department|procurement|vp) ; (cc|ccd|cced|cc ing|ccing|cc d|copied|copying|looped|looping|
        adding|added|include|including|bringing|tagging|loop) [in|my|our|her|him|them|here|you]
        (my|our|her|him|here|them|@mail|colleague|the|in|is|who|with|anna|for|to) ; (is|are|s|in|
        on) [now] (cc|cced|ccd|copied|copy|in cc|in copy|cc d) ; (in|on) (cc|copy) ; (her|his|
        their) (email|address|e mail|mail|number|contact|name|details) (is|are|s) ; ^cc ; who is
        (in cc|copied|cc d|cced) ; (forward|forwarded|forwarding|pass|passed|passing|shared|
        sharing|handed|sent|relayed|pointed|hand|handing) [on|this|it|your|along|you|that|the|
        over] [email|mail|message|on|along|note|over|details|info|request|onto|this|contact|
        details along] (to|onto|with) [my|our|the|their] [it|new|relevant|right|appropriate|
        responsible] (colleague|colleagues|boss|manager|team|head|director|cto|ceo|cfo|coo|cmo|
        department|counterpart|person|people|anna|right|relevant|responsible|our|her|him|partner|
        procurement|marketing|hr|it|sales|purchasing|co founder|@mail|vp|management|leadership|
        successor) ; @mail (is|handles|would|should|will|takes|looks|deals|can|might|instead|for|
        runs|manages) ; (contact|email|write|try|use|reach|to|at|via|is|mail|send|ask|through|on|
        instead) @mail ; (her|his|their|my|our) (replacement|successor) ; (took|taken|takes|
        taking) over (from me|my role|for me|my position|the role|this|that|my|from) ; (person|
        one|contact|guy|lady|woman|man|colleague|best person|right person) (you want|you need|to
        talk|to speak|to contact|to ask|in charge|responsible|would be|is|youre looking|to reach)
        ; (you should|youd|you d|you will|you ll|you|please|better|might|could|may|best) [want to|
        be better off|have to|need to|better|kindly|directly] (contact|ask|talk to|speak to|speak
        with|try|email|talk with|reach out to|write to|direct|get in touch with|approach|address|
        reach) (my|our|the) [new] (colleague|boss|head|director|manager|cto|ceo|cfo|coo|cmo|
        partner|counterpart|successor|vp|sister company|parent company|headquarters|hq)
    """,
    Signal.REFER_WEAK: """
        (contact|reach|reach out to|speak to|speak with|talk to|talk with|ask|email|write to|get
        in touch with|connect with|ping|try|direct|address|send|check with|liaise with|refer|
        message|forward|forwarded|forwarding|passed|cc|ccd|copied|copying|looping|adding|added|
        pass|touch base with|contacting|person|handles|responsible|charge|manages|runs|decides|
        took over|takes care|looks after|department|procurement|team)
    """,
    Signal.MEET: """
        (lets|let us|happy|glad|love|like|want|keen|open|up|able|free|available|would|could|can|
        shall we|wanna|willing|pleased|delighted|game|down|good|ready|excited|great|prefer|
        interested|hop|jump|set up|set|arrange|schedule|book|organise|organize|have|do|need|fancy|
        propose|suggest|grab|find) [to|for|up|a|an|it|in|we|you|i|me|us|be happy to|be great to|be
        good to|be open to|be up for|time to|some time to|time for|on|be|put in] [have|set up|
        schedule|jump on|hop on|do|get on|book|arrange|organise|get|grab|hear more on|discuss on|
        connect on|connect for|find time for|find|join|take|meet for|catch up on|you] [a|an|
        another|the|some] [brief|quick|short|15|20|30|45|10|15min|30min|minute|min|minutes|intro|
        introductory|phone|video|zoom|teams|discovery|exploratory|virtual|proper|live|google|half
        hour|first|initial|follow up] [min|minute|minutes|mins|hour|video|zoom|phone|teams|intro]
        (call|chat|meeting|demo|talk|meet|zoom|conversation|coffee|conference|session|lunch|catch
        up|catchup|appointment|videocall|speak|connect|discussion|demonstration|walkthrough|walk
        through|presentation|slot|call sometime|face to face) ; (send|share|drop|give|shoot|
        propose|suggest|what|which|any|some|offer|throw|got|let me know|pick|choose|name) [me|us|
        over|your|a few|some|the|your|about|few|you have|a couple of|couple|few] [available|
        calendar|possible|meeting|suitable|good|proposed] (calendar|calendly|availability|times|
        time slots|slots|availabilities|dates|calender|invite|invitation|meeting link|booking
        link|timeslots|time slot|meeting invite|time|scheduling link|teams link|zoom link|days|
        diary) ; (when|what time|which day|what day|what times|which time|what date|whats a good
        time) [are|is|do|would|works|can|could|suits|s|does] [you|we|best|for|good] ... (free|
        available|time|talk|call|meet|chat|suit|work|works|for you|speak|connect|you|schedule) ;
        (calendly|my calendar|booking link|my diary|book time|book a time|book a slot|book
        something|grab a slot|grab time|pick a time|pick a slot|find a time|find time|find a slot|
        put something in|put time|block time|pencil|calendar invite|calendar invitation|send an
        invite|send invite|send me an invite|send over an invite|send a invite|send the invite|
        meeting invite|invite me|schedule something|schedule time|schedule it|arrange something|
        set something up|set up a time|set up time|set it up|i have booked|ive booked|just booked|
        call me|give me a call|give me a ring|ring me|phone me|give us a call|reach me at|reach me
        on|call my|my number is|my mobile is|my cell is|my direct line|call us|buzz me|give me a
        buzz) ; (monday|tuesday|wednesday|thursday|friday|tomorrow|next week|mon|tue|tues|wed|thu|
        thurs|fri|this week|this afternoon|morning|afternoon|noon|lunchtime|weekday|am|pm|oclock|
        end of the week|later this week|early next week|today) .. (works|work|suits|fits|is good|
        is fine|would work|would be good|would suit|is best|would be great|is ok|is okay|sounds
        good|sounds great|would be best|would be fine|is perfect|could work|can work|should work|
        will work|would be ideal|is great|okay|possible|call|free|available|good for me|is free|
        works best|would be perfect|fine for me|are good|are free|is open|looks good) ; (how
        about|what about|how does|how s|hows|say|shall we say|can we do|could we do|lets say|lets
        do|can do|could do|i can do|free|available|im free|i am free|we are free|works|meet|talk|
        chat|speak|call|call me|connect|slot|prefer|suggest|propose|schedule|book|try|see you|
        until|make it|around on|around) [me|it|you|for|in|at|on|we|us|the|any time|anytime|
        sometime|again|to talk|to meet|to chat|for a call|either|a call|a chat|something|up|next|
        this|this coming|early|late|morning of|between] [a|on|at|next|this|the|early|late|coming|
        from] [next|this|week|coming] (monday|tuesday|wednesday|thursday|friday|tomorrow|next
        week|mon|tue|tues|wed|thu|thurs|fri|this week|this afternoon|10|11|12|1|2|3|4|5|9|noon|
        10am|11am|9am|2pm|3pm|4pm|1pm|5pm|10:00|11:00|14:00|15:00|16:00|9:00|13:00|10:30|9:30|
        14:30|15:30|11:30|later this week|end of the week|early next week) ; (meet|meeting) (you|
        up|in person|next|on|at|for|with you|online|us) ; (talk|speak|chat|connect|discuss|catch
        up|call) (on|next|tomorrow|this week|at|sometime|soon|this|further|live|over the phone|
        over zoom|over teams|over a call|over coffee|in person|by phone|on the phone|later this)
        [week|monday|tuesday|wednesday|thursday|friday|the phone|a call] ; (over|via|by|on) (zoom|
        phone|the phone|teams|google meet|a call|video|skype) ; ^(lets|happy to|sure lets|yes
        lets|ok lets|great lets|would love to|glad to|id love to|open to) (talk|chat|meet|speak|
        connect|discuss|do it) ; (happy|love|like|glad|keen|open) to (talk|chat|meet|speak|
        connect|jump|hop|discuss|have a conversation|catch up|see a demo|schedule|get on|take a
        call|book) ; lets (talk|chat|meet|speak|connect|discuss|schedule|set|book|arrange|jump|
        hop|catch up|find|do a call|get on|do a demo|do (monday|tuesday|wednesday|thursday|
        friday)) ; (see|have|get|book|want|show|give|schedule|watch|like|love|request) [me|us] (a|
        the|your) [live|quick|short|product] (demo|demonstration|walkthrough|presentation) ; ^demo
        ; (can|could|shall|should) (we|you|i) (talk|meet|speak|chat|call|schedule|set up|arrange|
        have a call|book|hop|jump|connect|call me|show me|find a|do a call|get on) ; (book|
        schedule|arrange|organise|organize|set up|confirm) [a|an|the|in|it|our|that] (call|demo|
        meeting|time|slot|chat|appointment|intro|zoom|session|conversation|discussion|talk) ;
        (works for me|work for me|suits me|fits me|fine by me|good for me|works for us) ; (swing|
        drop|stop|come) by [my|our|the] [office] ; see you (then|on|tomorrow|there|at) ;
        (accepted|confirm|confirmed|confirming) .. (invite|invitation|meeting|appointment|time|
        call) ; looking forward to (our|the|meeting|speaking|talking|chatting|it|the call|our
        call) ; bring my (colleague|team|cto|boss) ; (reschedule|rescheduling|move|push) [our|the]
        (call|meeting|demo) ; (#|noon|midday) (works|suits|is good|is fine|would work|is perfect|
        is great|sounds good|would be fine|ok|okay|for me) ; (free|available|time|around|open|in
        the office|reachable) [to talk|to meet|to chat|for a call] [is|on|at|from|between|the|all|
        anytime|any time|after|before|until] ... (#|monday|tuesday|wednesday|thursday|friday|
        tomorrow|mornings|afternoons|afternoon|morning) ; (have|got|has) [some|a bit of|a free|an
        open|half an|a quarter of an|15|20|30|an|a] (time|slot|hour|gap|window|minutes|half hour|
        quarter of an hour) [on|at|free|open|available|tomorrow|this|next|between|from] ; (have|
        got) time ; (tomorrow|monday|tuesday|wednesday|thursday|friday) [at|any|whatever|around|
        whenever] [time|you like|you want] [is|would|works] (any time|anytime|whenever|whatever|
        fine|ok|at your convenience|you like) ; (tomorrow|monday|tuesday|wednesday|thursday|
        friday) at (noon|one|two|three|four|five|nine|ten|eleven|#) ; (reach|catch|find|get) me
        (on|at|by|under|via) [my|the] (mobile|cell|phone|desk|direct|@phone|#|number|cellphone|
        landline|handy|line) ; (best to|better to|easiest to|please|just|simply) (call|phone|ring)
        [me|us] ; call [me|us] [on|at|any|anytime|any time|whenever|back|directly|tomorrow|today|
        please|now|later today|this afternoon|monday|tuesday|wednesday|thursday|friday]$ ; (just|
        please) call ; (visit|visiting) (us|our|the plant|the factory|the site|you|your) ;
        (organise|organize|arrange|plan|schedule) a (visit|tour|workshop|site visit) ; (present|
        pitch|demo|show|walk) [this|it|that|us] (to|through|live) [our|my|us|the] [it|leadership|
        team|board|management|live] ; walk (us|me) through ; (in person|face to face|over coffee|
        over lunch|for coffee|for lunch|grab coffee|do coffee|grab a coffee|have a coffee|a
        coffee|lunch) ; (come|swing|drop|pop) (over|by|in|round|around|to our) ; (in|around)
        (town|the area|berlin|london|paris|madrid|milan|amsterdam|lisbon|warsaw|munich|zurich|
        vienna|leeds|chicago|new york|boston) (at all|next|this|on|in) ; (what|how) [does|s|is]
        your (calendar|diary|schedule|availability|week) ; (accept|accepted|confirm|confirmed)
        [the|your|that] (invite|invitation|slot|time|appointment|meeting|#) ; speak (then|soon|on|
        tomorrow|next) ; talk (then|soon|on|tomorrow|next|to you then|at) ; (monday|tuesday|
        wednesday|thursday|friday) (after|instead|then|afternoon|morning) ; (on|for|by|next|this)
        (monday|tuesday|wednesday|thursday|friday) [is|would be] [fine|good|ok|okay|great|best|
        perfect]$ ; (zoom|teams|meet|call|skype|chat|meeting) (on|at|tomorrow|monday|tuesday|
        wednesday|thursday|friday|next|this|at #) ; move it to ; (half past|quarter past|quarter
        to) ; accepted your invite ; invite (sent|accepted) ; (screen share|share your screen) ;
        (any chance|chance) of (a|an) (call|chat|meeting|demo|screen) ; (on|to|for) the # [th|
        suits|works|is fine|is ok]
    """,
    Signal.MEET_WEAK: """
        (call|meeting|demo|chat|zoom|teams|appointment|conversation|calendar|availability|
        available|schedule) ; (monday|tuesday|wednesday|thursday|friday|tomorrow|next week) ;
        (2pm|3pm|4pm|10am|11am|9am)
    """,
    Signal.INTEREST: """
        (im|i am|were|we are|am|are|be|were|very|definitely|really|quite|highly|sure|potentially|
        might be|could be|absolutely|yes|extremely|genuinely|certainly|super|also|still|somewhat|
        would be|may be|id be|we d be|indeed|actually|most|always|totally|ok|okay|yeah|yep|yup)
        [very|definitely|really|quite|indeed|potentially|certainly|absolutely|highly|be|am|are|
        also|still|all|interested|possibly|actually|yes|genuinely|both] (interested|intrigued|
        keen|curious|intrested|open to|all ears|up for it|up for this|sold|game|excited) ;
        ^interested ; ^interesting$ ; (sounds|looks|seems|this is|thats|it is|its|looks|quite|
        very|really|pretty|find this|find it|found this|found it) [very|really|quite|pretty|like|
        super|rather|so|actually|all|right] (interesting|intriguing|good|great|promising|useful|
        relevant|amazing|awesome|exciting|fantastic|helpful|compelling|perfect|fab|lovely|cool|
        nice|brilliant|excellent|what we need|something we|like something|like a fit|like a plan|
        like what we|like exactly|up our street|impressive|worthwhile|fascinating) ; (tell|show|
        let|give|hear|learn|know|find out|share|see|get|want|like|love|read|understand|have|
        discuss|explore|provide) [me|us|you|to|know|hearing|learning|a bit|a little|out|some|with
        me|with us|please|bit|little|much|to know|to hear|to learn|to see] (more|further|how it
        works|how this works|additional|a bit more|details) ; (send|share|forward|shoot|email|
        mail|provide|give|attach|drop|get|have|see|pass|show|want|need|like|receive|fire|ping|
        request|requesting|review) [it|me|us|over|across|along|through|please|some|any|on|you|to|
        a|the|your|that|with|to me|to us|copy of] [me|us|a|an|the|your|some|more|over|any|few|
        couple|further|additional|along|of] [more|few|few more|further|quick|short|brief|sample|
        detailed|little|bit|one|relevant|some|latest|full|product|company|couple|current] (info|
        information|details|material|materials|brochure|deck|pricing|prices|price|quote|proposal|
        case study|case studies|pdf|overview|presentation|one pager|pager|documentation|link|
        rates|offer|cost|costs|video|samples|sample|catalogue|catalog|data sheet|datasheet|price
        list|pricelist|summary|whitepaper|white paper|examples|example|trial|access|it over|it
        across|estimate|quotation|doc|docs|document|documents|website|specs|fee|fees|more|login|
        contract|paperwork|onboarding|recording|sheet|loom|slides|screenshots|numbers|packages|
        audit|report) ; (what|whats|how much|what does|what s|what are|what would|hows|how is|can
        you give|ballpark|rough) [is|are|does|do|would|s|the|your|it|this|that|about|kind of|sort
        of|an idea of] [the|your|it|this|that|is|of|idea] [rough|approximate|monthly|ballpark|
        typical] (pricing|price|prices|cost|costs|rates|rate|fee|fees|charge|pricing model|price
        range|pricing look|cost us|quote|it cost|investment|damage) ; how much ; pricing ? ;
        ^pricing ; (cost|price|pricing) (for|of|per|structure|model|list|info|details) ; (pricing|
        prices|costs|rates) (please|and|info) ; interested in (learning|hearing|seeing|knowing|
        more|this|your|trying|the|a|how|what|exploring|getting|understanding|finding|discussing|
        talking|your offer|pricing) ; (interest|interests) (me|us) ; (piqued|caught|got|have) (my|
        our) (interest|attention|curiosity) ; (try it|try this|try the|trial|a test|pilot|poc|
        proof of concept|free trial|sign me up|sign us up|count me in|count us in|im in|were in|i
        m in|sign up|get started|start|go ahead|proceed|move forward|next steps|next step|lets do
        it|lets do this|lets go|lets try|lets start|do it|bring it on|shut up and take my money|
        take my money|where do i sign|where do we sign|how do we start|how do i start|how do i
        get|how can we start|how do we get|how can i start|how do we proceed|how do i sign|how to
        proceed|how can we get|onboard|on board|keep going|im listening|tell me everything|im all
        ears|send it over|send it|send them|send away|yes send|please send|send over|fire away|go
        on|do tell|hit me|please do|please proceed|please share|please elaborate) [it|out|with|
        this|the|now|please|and|for|account|a|on|me|us|over|through|along] ; (need|needing|looking
        for|searching for|in the market for|evaluating|exploring|looking into|seeking|shopping
        for|hunting for) [exactly|just] (something|this|exactly|help|such|just|like this|better|a
        new|a better|a solution|a tool|a way|new|alternatives) [this|like this|something|tool|
        solution|with this|exactly this|similar|that|help|way|alternative|new|right now|kind of] ;
        exactly what (we|i) ; just what (we|i) ; (perfect|great|good|excellent|impeccable|right)
        timing ; (right|perfect) (up our|in our) ; (yes|yeah|yep|yup|sure|absolutely|definitely|
        ok|okay|certainly|of course|why not|totally|indeed|please|great|perfect) (please|sure|
        send|thanks|tell|go|lets|sounds|that|i|we|why|absolutely|definitely|im|id|by all|thumbsup|
        do|interested|happy|count|you|would|sign|share|yes|thank) ; ^(yes|yeah|yep|yup|sure|
        absolutely|definitely|ok sure|certainly|of course|why not|totally|yes yes|sure thing|
        please do|yea|ya|aye|okay sure|by all means|sounds good|go ahead|im in|game|deal|perfect|
        count me in|oh yes|hell yes|hell yeah|yes please|sure why not|ok why not|y)$ ; ; (happy|
        glad|open|willing|love|like|keen|eager) to (learn|hear|explore|see|receive|look|take a
        look|know|test|try|give it|consider|read|get|review|evaluate|check|move forward|proceed|
        find out) ; (would|id|we d|wed) (love|like|welcome|be keen|be open|be happy|be interested|
        be curious|be glad|appreciate) [to|more|it|some|a|the|that|hearing|any|if you could|if you
        can|you|an] ; (cant|can not|cannot) wait ; (wouldnt|would not) mind ; we (need|could use|
        want|struggle|are struggling|have been looking|ve been looking|are looking|re looking|have
        this problem|have exactly) ; (worth|deserves) (a look|exploring|a try|a chat|a
        conversation|discussing) ; (curious|eager) (to|about|how) ; let me know more ; more (info|
        information|details) [please|about|on|?] ; (sign|where) do (i|we) sign ; (i|we) (like|
        love|want) (it|this|that|the idea|what|your|to|more) ; (make|makes) sense for us ;
        (discussed|discuss|talked|shared) .. (team|boss|board) .. (like|interested|want) ; what
        (do you need from|are the next|would be the next|is the next|s next|happens next) ; (add|
        put|sign|enrol|enroll|register|count|include) (me|us|my team|our team) [down|up|in|to|for|
        on] [for|to|the|on|your] [the|your|a] [waiting] (list|beta|trial|webinar|pilot|waitlist|
        down|up|in|programme|program|event|newsletter|demo|for) ; (wed|id|we d|would|will|ll|
        happily) [probably|definitely|gladly|happily] (buy|take|order|sign|purchase|pay|subscribe|
        go for) [it|one|the|this|for] ; (take|accept|claim|use|have) [you up on] [the|your|that]
        [free] (audit|trial|offer|sample|assessment|test|consultation|review|analysis) ; take you
        up on ; (yes|ok|okay|alright|fine|well|sure|great) [then|so] (show|convince|send|tell|go|
        let|impress|try|im|we) [me|us|ahead|on|it] ; (convince|impress|surprise|enlighten|educate|
        sell) (me|us) ; (lets|let us) (do it|do this|go|proceed|move|continue|try|get started|give
        it|start|make it happen|get going|go ahead) ; (quote|offer|proposal|estimate|price) (for|
        on|please) ; (what|whats|how much) [would|will|does|do|is|are|s] ... (set us back|set me
        back|cost|costs|price|charge|pay|licence|license|budget) ; (rough|ballpark|approximate)
        [idea of] [the] (cost|price|figure|number|quote|estimate|idea) ; idea of (the|your) (cost|
        costs|price|prices|pricing) ; (boss|manager|team|director|ceo|board|colleagues|partner) ..
        (wants|would like|likes|is interested|are interested|asked for|asked me|wants to see|
        loves|loved) ; (all ears|read on|on the train) ; what (do|must|should|else do) (i|we)
        [need to|have to] (do|sign|send|provide|give) ; (whats|what is|what are) the next (step|
        steps) ; (ill|i will|we ll|will) (take|have) a look ; (take|have) a look ; (not saying no|
        wouldnt say no|cant say no) ; (not (uninteresting|a bad idea|bad at all|averse|opposed|
        uninterested)) ; against my better judgement ; (yours|this one) .. (different|better|go
        on|exception) ; (where|how) (do|can) (i|we) (sign|order|buy|register|subscribe|pay|start|
        begin) ; looking forward to (your|the|receiving|seeing|hearing) (proposal|offer|info|
        information|quote|deck|material|documents|more|reply|details) ; (could|might|may|would)
        (work|suit|fit|help|be useful|be interesting|be a fit|be relevant|come in handy|be
        helpful|be worth) [for] [us|me|our] ; (price|charge|pay|cost|costs|tariff|rates|discount|
        discounts|free plan|free month|free version|sandbox|sample|demo account|technical spec|
        data sheet) .. ? ; (what|how much) .. (charge|run us|run me|set us|cost|pay|want for) ;
        (per|a) (month|year|user|seat|licence|head) ? ; got a (video|sandbox|demo|brochure|sample|
        deck|flyer|leaflet)
    """,
    Signal.INTEREST_WEAK: """
        (yes|yeah|yep|sure|ok|okay|absolutely|definitely|interesting|interested|great|perfect|
        cool|nice|awesome|love|helpful|useful|impressive|intriguing|promising) ; (thank you|
        thanks) for (reaching|getting in touch|the info|the details|sharing|contacting)
    """,
    Signal.ASK: """
        (how|what|which|who|where|when|why|does|do|is|are|can|could|will|would|has|have|did)
        [exactly|about|kind of|sort of|much|many|long|s] [does|do|is|are|you|your|this|it|the|
        about|would|can|will|that|kind|makes|of|companies|integrations|countries|data|we|i|
        exactly|other|any|long|many|there|they|our|different|from] ... ? ; (compared|compare|
        differ|different|difference|better than|versus|vs) [to|from|with|between|than] ; (before
        i|before we|first) .. (answer|know|tell|explain|clarify|question|questions|understand) ;
        (quick|one|a|another|some|few|couple of|have) [quick|short|more|few] (question|questions)
        ; what (exactly|do you do|is it you|is this about|is this|company|are you selling|are you
        offering|s this about|do you mean|kind|is your) ; who (are you|is this|is it|am i) ;
        (integrate|integrates|integration|integrations|compatible|support|compliant|certified|
        work) .. ? ; (can|could|would) you (explain|clarify|elaborate|confirm|tell me|be more
        specific|specify|expand) ; (explain|clarify|elaborate) [to me|on|what|how|please] ; (is|
        are) (this|it|you|there|that) .. ? ; what (is|s) (the|your) (catch|difference|company|
        minimum|setup|track record|experience|process) ; how long ;
        ^(whats|what is|what are|how does|how do|how many|how big|how is|who else|does it|does this|
        do you|do they|is it|is there|is this|are you|can it|can this|will it|which) ;
        ^(hi|hello|hey) (whats|what is|how|does|do you|is it|is there|can it)
    """,
    Signal.THANKS: """
        ^(thumbsup|sounds good thanks|great|super|perfect|cool|nice|awesome|good|fine|okay cool|ok
        great|yep noted|sure thing thanks|thanks|thank you|thx|ty|cheers|many thanks|ok thanks|ok
        thank you|okay thanks|noted|got it|received|ok|okay|great thanks|much appreciated|thank
        you very much|thanks a lot|thanks so much|noted thanks|understood|k|hi|hello|hey|lol|haha|
        test|acknowledged|ack|roger|will do|you too|likewise|same to you)$ ; no worries ; youre
        welcome ; you are welcome ; happy (holidays|new year|birthday) ; merry christmas ;
        congratulations ; congrats ; ^(sounds good|good|okay|ok|k|fine|right|alright|sure|hm|hmm|
        interesting thanks|ok noted|seen|read|received with thanks)$
    """,
    Signal.ELSEWHERE: """
        (attached|invoice|order number|tracking number|shipment|delivery note|purchase order|
        password reset|verification code|lottery|won a prize|inheritance|crypto|bitcoin|casino|
        viagra|seo services|guest post|backlinks|guest posts|link exchange|guest blogging|our
        services|we offer|we provide|we are a leading|manufacturer|wholesale|apply for|my cv|my
        resume|job opening|are you hiring|applying|vacancy|job application) ; (sent|send) (by|in)
        (mistake|error) ; (ignore|disregard) (my|this|that|the) [last|previous] (email|mail|
        message) ; (pocket|butt) (dial|dialed|email) ; wrong (chat|thread|window) ; (meant|
        intended) for (someone|somebody|another) ; (we|i) help (agencies|companies|businesses|
        clients|brands|firms|teams|founders|startups|people|organisations|organizations) ;
        (agencies|companies|businesses|firms) like (yours|you) ; (apartment|flat|bike|bicycle|
        sofa|couch|car) [is|still] ; (mum|mom|dad|grandma|honey|darling|sweetheart|babysit*|
        football|match tonight|birthday party|vet|dentist|school|heating|dinner) ; (our|my)
        (order|parcel|package|delivery|shipment|invoice|booking|reservation|refund|subscription
        number) [number] [#] ; order # ; (resume|cv) attached ; (for sale|second hand) ;
        (attached|enclosed) [is|are|you|please|find]
    """,
    Signal.SARCASM: """
        because (i|we|who) [really|just|totally|so] (love|needed|need|enjoy|dont get|adore|have
        nothing|didnt have) .. (spam|emails|mails|another|more|pitch|pitches|cold|enough) ; just
        what (i|we) (needed|need) (another|more|yet) ; (another|yet another|one more) [cold|sales|
        generic|unsolicited|templated|ai|automated|mass|spam|copy paste] (pitch|email|mail|vendor|
        spam|template|salesman|tool|guru|agency|ai) ; (yeah|oh|sure|yes) (right|sure|great|yeah|
        because|and i m|and im|and pigs) ; oh (joy|goody|wonderful|great|how lovely|look|good) ;
        how (original|creative|thoughtful) ; (love|loving|enjoy|adore) (spam|cold emails|getting
        spammed|being spammed|your spam|these spam|this spam|cold email|cold mails|getting spam|
        unsolicited) ; (nice|good|great|brave) (try|attempt) ; (personalized|personalised|
        personal) .. (not|template|wow) ; eyeroll ; (thrilled|delighted|ecstatic|overjoyed) ..
        (spam|another|fifth|fourth|third|cold|tenth) ; as if ; in your dreams ; dream on ; (when|
        if) hell freezes ; (robot|bot|ai generated|chatgpt|mail merge|{{firstname}}|template) ..
        (wrote|written|fail|failed|broke|broken|email|garbage) ; (part|which part|what part) of no
        ; (really|seriously|honestly) (believe|think|expect) (anybody|anyone|people|that anyone) ;
        (seriously|again) ? ; (who gave you the right) ; (you people) ; come on$ ; reading skills
    """,
    Signal.NOTHING: """
        (dont|do not|never|wont|cant|please dont|cannot|not) [please|ever|want you to] (stop|
        unsubscribe|remove) [sending|me|us|emailing|writing|now|this|contacting|there|here|from] ;
        (no|not any|without|dont) (need|reason|want|wish) (to|for) [you to] (remove|unsubscribe|
        stop|delete|apologise|apologize|worry) [me|us|my] ; not (unsubscribe|unsubscribing|asking
        to be removed|asking you to stop) ; (stop|stopped|stopping) (by|at|over|in) [my|our|the] ;
        (one|full|non|bus|next|last) stop [shop|solution|in] ; nonstop ; stopped (reading|working|
        using) ; (hard|difficult|impossible) to stop ; (cant|couldnt|cannot) stop (reading|
        thinking|laughing) ; stop (looking|searching|the press|press) ; (remove|removes|removing|
        removed) (bottlenecks|friction|duplicates|the need|barriers|blockers|doubts|obstacles|
        manual|any doubt|noise) ; (delete|remove|stop) .. (feature|button|function|option) ; (can|
        does|do|could|will|would|how) (your|the|it|you|this) [tool|platform|software|product|
        system|customers|users|leads|recipients] .. (unsubscribe|unsubscribes|opt outs|opt out|
        gdpr|spam|bounces|remove|suppress) ... ? ; (handle|handles|handling|manage|manages|
        process|track) .. (unsubscribe|unsubscribes|opt outs|opt out|spam|bounces|gdpr) ; gdpr
        (compliant|compliance|ready|conform) ; (our|my|your|reduce|lower|high) [own] (unsubscribe|
        spam|bounce) (rate|rates|list|link|folder|complaints) ; unsubscribe (rate|rates|link|
        links) ; (in|into|from|to) [my|the|our] (spam|junk) [folder|filter|box] ; no (problem|
        problems|worries|doubt|rush|hurry|issue|pressure|objection|objections|obligation|questions
        asked|time like) ; not (only|a problem|bad|sure|an issue|at all$|mention) ; why not ;
        (dont|do not) (hesitate|worry|mind|forget|get me wrong|be shy) ; (cant|cannot|can not)
        wait ; (wouldnt|would not) mind ; nothing (wrong|against) ; no longer (struggle|need to) ;
        (not|no) .. but (interested|happy|open|keen|yes) ; dont know (if|whether) ; if (not|no) ;
        (whether|if) or not ; or not ; (interesting|interested) (company|people|person|email|
        approach|subject line|facts) ; (good|great|beautiful|lovely) (day|morning|afternoon|
        evening|week|weekend) ; have a (good|great|nice|lovely|wonderful) (day|one|week|weekend|
        evening|time) ; (nice|great|good|lovely) to (meet|hear|e meet) [from] [you] ; hope (you|
        this) .. (well|great|good) ; thanks [so much|a lot] for (your|the|reaching|getting|
        writing|contacting|thinking) [email|mail|message|interest|note|out|in touch|us|me|of us|of
        me|follow up|patience|persistence|offer|time|reply|outreach|quick] ; thank you for (your|
        the|reaching|getting|writing|contacting|thinking) [email|mail|message|interest|note|out|in
        touch|us|me|of us|of me|follow up|patience|persistence|offer|time|reply|outreach|quick] ;
        for your interest ; sounds like spam ; (great|good|nice) (pitch|email|copy|try|effort|
        product|company) but ; stop (by|in|over|at|sending (slides|decks|documents|pdfs|links|
        attachments)|apologising|apologizing|worrying|me if|there) ; (let) (me|us) (be honest|be
        clear|be frank|be direct|be straight|be blunt|be the first) ; let me be (honest|clear|
        frank|direct|straight|blunt|candid|upfront|more) ; dont stop ; (cant|can not) stop (using|
        recommending) ; cant complain ; (stop|quit) sending (slides|decks|documents) and
    """,
    Signal.BOUNCE: """
        (delivery|message|mail|email) [has|status|to|the following] (failed|failure|undeliverable|
        could not be delivered|was not delivered|not delivered|notification failure|incomplete|has
        been blocked|delayed|couldnt be delivered|wasnt delivered|rejected|bounced|delivery
        failed|subsystem) ; undeliverable ; undelivered ; mailer daemon ; mail delivery
        (subsystem|system|failed|failure) ; (could not|couldnt|cannot|unable to|was unable to)
        [be] deliver* ; (address|user|mailbox|recipient|account|domain) [name|you tried to reach|
        you entered|couldnt] .. (not found|does not exist|doesnt exist|unknown|rejected|disabled|
        full|over quota|unavailable|invalid|inactive|could not be found|couldnt be found|is
        suspended|unable to receive) ; (unknown|no such|invalid|nonexistent) (user|mailbox|
        recipient|address|domain) ; permanent (error|failure|fatal) ; (550|551|552|553|554|421|
        450|5:1:1|511|512|571|521|522) ; smtp ; (returned|return) (mail|to sender|message) ;
        delivery status notification ; (remote|receiving|mail) server .. (rejected|returned|
        responded|said|refused|error|response) ; diagnostic code ; postmaster ; quota exceeded ;
        mailbox [is] full ; (recipient|recipients) .. (failed|rejected|refused) ; (giving|give) up
        on ; final recipient ; reporting mta ; non delivery ; ndr ; (message|mail|email) wasnt
        delivered to ; address not found ; has exceeded .. quota ; host .. said ; relay (denied|
        access) ; domain .. (not found|couldnt be found) ; dns
    """,
    Signal.MACHINE: """
        (this|it) is an (automated|automatic|auto|autogenerated|auto generated) [generated]
        (message|reply|response|email|mail|notification|answer|confirmation|e mail) ; (automatic|
        automated|auto) (reply|response|message|answer|generated|acknowledgement|confirmation|
        email|responder|replies|notification) ; autoreply ; autoresponse ; autoresponder ; auto
        (reply|response|responder|generated) ; (do not|dont|please do not) (reply|respond|answer)
        [directly] [to] (this|to this|directly) ; (generated|sent) automatically ; automatically
        generated ; noreply ; no reply ; (unattended|unmonitored) ; not monitored ; this mailbox ;
        (update|change|amend) your (records|address book|contacts|files|database|crm) ; (message|
        mail|email|it) will not be (forwarded|read|processed|answered|seen) ; (is|are) (not|no
        longer) (read|monitored|checked|in use|in service) ; (now be|can be) reached at @mail ;
        (confirm|prove) (you are|youre|that you are|you re) (human|not spam|not a robot|a person)
        ; (average|usual|typical) response time ; (application|submission|request|registration|
        order) (has been|was) received ; (rate|how did we do|case closed|case is closed)
    """,
    Signal.AWAY: """
        out of [the] office ; ooo ; oof ; away from [my|the|my] (desk|office|email|work|mail|e
        mail|emails) ; (im|i am|i will be|am|be|i ll be|ill be|currently|is|were|we are|will be|
        been|going) [currently|now|away|out|also|off] (on|for|taking|out on|away on|off on|
        enjoying) [a|an|my|some|annual|paternity|maternity|sick|parental|short|medical|
        bereavement|the|our|extended|summer|business|well deserved] [annual|maternity|long|summer|
        winter|short|family|medical|christmas|study|business|well deserved|public|bank] (leave|
        vacation|holiday|holidays|pto|trip|travel|travelling|sabbatical|honeymoon|break|time off|
        conference|training|parental leave|hiatus|retreat) ; (annual|maternity|paternity|sick|
        parental|medical|bereavement|compassionate|family|study|jury) (leave|duty) ; on (vacation|
        holiday|holidays|leave|pto|annual leave|sabbatical|a sabbatical|a break|paternity|
        honeymoon|my honeymoon|sick leave|business travel|a business trip|vacay) ; (out|away|off|
        unavailable|offline|closed|absent|traveling|travelling|abroad) [of|the|from|today|all|on|
        for|until|till|through|between|this|office|work|back|and] (until|till|through|from|today|
        this week|next week|and will|and i|between|week|all week|monday|back|week of|the whole|
        between|and back|returning|and return|for the) ; (will|ill|i ll|shall|be|am|i m|im|well
        be|we will be) [be] (back|return|returning|back in the office|back at|available again|
        respond when|respond upon|respond once|reply when|reply upon|reply once|reply after|
        respond after|get back to you when|get back to you once|get back to you as soon|get back
        to you on|get back to you upon|answer when|answer on|read) [in|on|to|from|at|my|i|the|
        office|work|monday|return] ; (upon|on|after|when|until|before) (my|i|our) (return|am back|
        get back|m back|come back|returning|return to) ; (limited|no|intermittent|sporadic|little|
        restricted|reduced|occasional|infrequent|without) [or no] (access|connectivity|internet|
        availability) [to] [my|email|emails|mail|e mail|the] ; (office|offices|we) [is|are|will
        be] closed [for|until|from|between|on|over] ; (urgent|urgently|emergency|emergencies|
        immediate assistance|immediate attention|time sensitive|in my absence|during my absence|
        during this time|during this period) ; my absence ; back [in [the] office] (on|monday|
        tuesday|wednesday|thursday|friday|in the office|at my desk|at work|in january|in office|
        next week|the) ; returning (on|to|in|monday|back|from) ; return (on|to the office|to work|
        to office|date|from) ; not (checking|reading|monitoring|be checking|have access to) [my|
        work|any] (email|emails|mail|inbox|mails|e mail|messages)
    """,
    Signal.RECEIPT: """
        (we|i) [have|ve|just] (received|got) your (message|email|mail|request|inquiry|enquiry|
        query|ticket|e mail|submission|application|note) ; (thank you|thanks) for (contacting|
        reaching out to|getting in touch with|your inquiry|your enquiry|your request|your
        submission|submitting|writing to|your interest in) [us|our|the|customer|with|support|acme]
        .. (team|support|help|we|member|representative|our|one of) ; your (request|ticket|message|
        email|inquiry|enquiry|case|query|submission|mail|support request|application) [has|id|
        number|was|will|is] [been|be] (received|created|logged|opened|registered|assigned|
        forwarded|being|processed|reviewed|important|answered|handled|submitted|queued) ; (ticket|
        case|reference|request|incident) [id|number|no|ref|reference] [is|nr|has been] (@phone|#)
        ; ticket ; (a|one of our|our) [support|team|customer|service|representative|sales]
        (member|members|agent|agents|representative|representatives|colleague|team|specialist|
        experts|staff|advisor) .. (will|shall|be) .. (contact|respond|reply|get back|be in touch|
        review|answer|reach) ; (within|in) [the next|one|two|three|1|2|3|24|48|72] (24 hours|48
        hours|72 hours|one business|two business|business|working|hours|1 2|2 business|3 business|
        24|48|24h|48h|1 business) ; (business|working) (days|hours|day) ; (this|my|that|the)
        [email|mail|e mail] (address|mailbox|inbox|account|email) [is|has|was|will] [been|be|no
        longer|not|longer] (no longer|not|closed|discontinued|inactive|in use|monitored|
        deactivated|changed|being used|retired|unattended|active|unmonitored|valid|read|checked|
        disabled|decommissioned) ; (no longer|not) (monitored|in use|read|checked|active|valid|
        being monitored|being used) ; (new|my new|our new) (email|mail|e mail) [address] (is|
        address|has) ; (changed|change of) [my|our|email|e mail] (email|address|domain|e mail) ;
        (please|kindly) (use|update|note|send|resend) [my|the|your|that|our] [new|contact|address|
        future] (address|email|records|book|following|mails|domain|contacts) ; please (allow|be
        patient|wait|do not send) ; do not reply to this ; (opening|office|support|our) hours ;
        verify (you|your|that you) [are|email|address] ; (spam|sender) (filter|protection|
        verification|arrest|blocker) ; (click|follow) (here|the link|this link|below) to (verify|
        confirm|deliver|prove|release|approve) ; (knowledge base|help center|help centre|faq|faqs)
        ; (you will|youll) (receive|get|hear) [a|an|from] (reply|response|answer|us) ;
        (acknowledge|confirm|confirms|acknowledges|confirmation of) [the|that|we] (receipt|
        received|have received) ; receipt of your ; high volume (of) ; no longer (with|employed|
        works|working|at|an employee|part of)
    """,
}
