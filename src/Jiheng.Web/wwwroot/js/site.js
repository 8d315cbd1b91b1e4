// Every page works without scripts. This says that they run: what only they can do is shown, what they replace is hidden.
document.documentElement.classList.add('scripted');
